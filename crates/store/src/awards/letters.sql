-- The letters of an application, latest first.
SELECT id, pass_application, coalesce(number, ''), kind, made_on, coalesce(body, '')
FROM pass_letter
WHERE pass_application = ?1 AND removed = 0
ORDER BY made_on DESC, id DESC;
