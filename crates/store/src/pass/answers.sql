-- The answers to the criteria of an application.
SELECT answer.criterion, answer.answer, coalesce(answer.note, ''), answer.as_of, member.name, answer.override_reason,
       overrider.name, answer.overridden_on
FROM pass_answer AS answer
LEFT JOIN member ON member.id = answer.member
LEFT JOIN member AS overrider ON overrider.id = answer.overridden_by
WHERE answer.pass_application = ?1 AND answer.removed = 0
ORDER BY answer.id;
