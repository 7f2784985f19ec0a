-- pass_days_to_decision v1: for each application admitted or refused between :from and :to (ISO days, included; the
-- decisions of pass_admitted and pass_refused), the days from its first filing to the decision, less those on which the
-- house waited for a proof (from « à compléter » to the filing that followed, or to the decision). One without a step
-- says how long it waited in all;
-- one without a filing has no days.
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
),
timed AS (
    SELECT decided.id, decided.decision, decided.day,
           coalesce((SELECT min(day) FROM pass_step
                      WHERE pass_application = decided.id AND verb = 'file' AND removed = 0),
                    pass_application.filed_on) AS filed_on,
           CASE WHEN EXISTS (SELECT 1 FROM pass_step WHERE pass_application = decided.id AND removed = 0)
                THEN (SELECT total(max(0, julianday(min(decided.day, coalesce(
                                    (SELECT min(again.day) FROM pass_step AS again
                                      WHERE again.pass_application = decided.id AND again.removed = 0
                                        AND again.verb = 'refile' AND again.id > asked.id),
                                    decided.day))) - julianday(asked.day)))
                        FROM pass_step AS asked
                       WHERE asked.pass_application = decided.id AND asked.removed = 0 AND asked.verb = 'ask_more'
                         AND asked.day <= decided.day)
                ELSE coalesce(pass_application.waited_days, 0) END AS waited
    FROM decided
    JOIN pass_application ON pass_application.id = decided.id AND pass_application.removed = 0
    WHERE decided.place = 1 AND decided.decision IN ('admitted', 'refused')
)
SELECT CAST(max(0, julianday(day) - julianday(filed_on) - waited) AS INTEGER), id, decision, day
FROM timed;
