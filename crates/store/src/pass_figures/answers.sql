-- Every answer to a criterion of a living application; one that was overridden counts as met.
SELECT pass_answer.pass_application, criterion, CASE WHEN overridden_by IS NULL THEN answer ELSE 'met' END
FROM pass_answer
JOIN pass_application ON pass_application.id = pass_answer.pass_application AND pass_application.removed = 0
WHERE pass_answer.removed = 0 AND criterion IS NOT NULL;
