-- The scores of an application.
SELECT member, coalesce(criterion, ''), score, coalesce(comment, '')
FROM pass_score
WHERE pass_application = ?1 AND removed = 0 AND member IS NOT NULL AND score IS NOT NULL
ORDER BY id;
