-- What an agenda may be made of: instructed applications, those that were complete first first; and complete ones, whose
-- instruction is not over, so that it can be said why they are not there.
SELECT id, state
FROM pass_application
WHERE removed = 0 AND state IN ('instructed', 'complete')
ORDER BY complete_on, number, id;
