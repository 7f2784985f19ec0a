-- What the house wrote of its letters, in the order it was written.
SELECT id, name, subject, body, active, removed
FROM letter
ORDER BY id;
