-- The files that went into another, with the number they had; the index holds it all.
SELECT number, id
FROM person
WHERE merged_into IS NOT NULL AND removed = 1 AND number IS NOT NULL
ORDER BY number;
