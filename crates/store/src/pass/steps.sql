-- The passages of an application, in the order they were made.
SELECT step.id, step.verb, step.from_state, step.to_state, step.since, step.day, step.member, member.name,
       step.second_member, second.name, step.committee, step.reason
FROM pass_step AS step
LEFT JOIN member ON member.id = step.member
LEFT JOIN member AS second ON second.id = step.second_member
WHERE step.pass_application = ?1 AND step.removed = 0
ORDER BY step.day, step.id;
