-- The answers to the criteria of these applications (a JSON list of identities), as the rule reads them.
SELECT answer.pass_application, coalesce(answer.criterion, ''), answer.answer, answer.override_reason
FROM json_each(?1) AS wanted
CROSS JOIN pass_answer AS answer ON answer.pass_application = unhex(wanted.value, '-')
WHERE answer.removed = 0;
