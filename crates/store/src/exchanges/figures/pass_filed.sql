-- pass_filed v1: applications first filed between :from and :to (ISO days, included), by sex of who holds them and QPV
-- as written on the application. The step says the day; an application taken over from an older list has no step.
WITH filed AS (
    SELECT id, person, qpv,
           coalesce((SELECT min(day) FROM pass_step
                      WHERE pass_step.pass_application = pass_application.id AND verb = 'file' AND removed = 0),
                    filed_on) AS day
    FROM pass_application
    WHERE removed = 0
)
SELECT person.sex, NULL, filed.qpv, NULL, count(*)
FROM filed
LEFT JOIN person ON person.id = filed.person
WHERE filed.day BETWEEN :from AND :to
GROUP BY person.sex, filed.qpv;
