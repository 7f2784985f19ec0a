SELECT id, label, starts_on, ends_on
FROM academy_closure
WHERE removed = 0 AND starts_on IS NOT NULL AND ends_on IS NOT NULL
ORDER BY starts_on, id;
