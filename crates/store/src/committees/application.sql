-- What a passage of an application needs to know. The day of its present state is that of the last passage.
SELECT coalesce(number, ''), coalesce(title, ''), state, decision, person, project, structure, regulation, opened_on,
       filed_on, complete_on, waiting_since, waited_days, instructed_on, listed_on, committee, decided_on, notified_on,
       appealed_on, agreed_on, started_on, ended_on, motive, conditions, reopened_by, reopened_on, reopen_reason,
       (SELECT step.day FROM pass_step step
        WHERE step.pass_application = application.id AND step.removed = 0
        ORDER BY step.id DESC LIMIT 1),
       asked_cents, removed
FROM pass_application application
WHERE id = ?1;
