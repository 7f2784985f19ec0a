-- What the house wrote of the library, in the order it was written.
SELECT id, theme, objective, title, days, active, removed
FROM suggestion
ORDER BY id;
