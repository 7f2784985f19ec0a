-- How many appointments of the past are still only planned.
SELECT count(*)
FROM appointment
WHERE removed = 0 AND status = 'planned' AND starts_at < :today AND (:member IS NULL OR member = :member)
  AND person NOT IN (SELECT id FROM person WHERE removed = 1);
