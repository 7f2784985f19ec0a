-- The fields of a file that hold two values.
SELECT kind, entity, field, rivals
FROM conflict
WHERE subject = ?1;
