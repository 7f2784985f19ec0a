-- Structures that somebody tried to reach after a day.
SELECT DISTINCT structure
FROM follow_up
WHERE removed = 0 AND tried_on > :since;
