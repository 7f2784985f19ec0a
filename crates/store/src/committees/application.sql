-- What a passage of an application needs to know. The day of its present state is that of the last passage.
SELECT coalesce(number, ''), coalesce(title, ''), state, decision, person, project, structure, regulation, opened_on,
       (SELECT step.day FROM pass_step step
        WHERE step.pass_application = application.id AND step.removed = 0
        ORDER BY step.id DESC LIMIT 1),
       committee, conditions, filed_on, removed
FROM pass_application application
WHERE id = ?1;
