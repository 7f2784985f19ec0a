-- Every score of a reader of a living application, those who have a conflict of interest left out.
SELECT pass_score.pass_application, pass_score.criterion, pass_score.score
FROM pass_score
JOIN pass_application ON pass_application.id = pass_score.pass_application AND pass_application.removed = 0
WHERE pass_score.removed = 0 AND pass_score.criterion IS NOT NULL AND pass_score.score IS NOT NULL
  AND EXISTS (SELECT 1 FROM pass_reader
               WHERE pass_reader.pass_application = pass_score.pass_application
                 AND pass_reader.member = pass_score.member AND pass_reader.removed = 0
                 AND coalesce(pass_reader.conflict, 0) = 0)
ORDER BY pass_score.pass_application, pass_score.criterion, pass_score.id;
