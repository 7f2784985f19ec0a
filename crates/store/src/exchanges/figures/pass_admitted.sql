-- pass_admitted v1: applications whose last decision between :from and :to (ISO days, included) is an admission, by sex of who
-- holds them and QPV as written on the application. The last alone: two desks that decided differently, or a decision
-- taken again, are one application. The step says the day; one taken over from an older list has no step.
WITH decided AS (
    SELECT pass_application AS id, to_state AS decision, day,
           row_number() OVER (PARTITION BY pass_application ORDER BY day DESC, id DESC) AS place
    FROM pass_step
    WHERE removed = 0 AND to_state IN ('admitted', 'adjourned', 'refused') AND day BETWEEN :from AND :to
    UNION ALL
    SELECT id, decision, decided_on, 1
    FROM pass_application
    WHERE decided_on BETWEEN :from AND :to
      AND NOT EXISTS (SELECT 1 FROM pass_step
                       WHERE pass_step.pass_application = pass_application.id AND removed = 0
                         AND to_state IN ('admitted', 'adjourned', 'refused'))
)
SELECT person.sex, NULL, pass_application.qpv, NULL, count(*)
FROM decided
JOIN pass_application ON pass_application.id = decided.id AND pass_application.removed = 0
LEFT JOIN person ON person.id = pass_application.person
WHERE decided.place = 1 AND decided.decision = 'admitted'
GROUP BY person.sex, pass_application.qpv;
