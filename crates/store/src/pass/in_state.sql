-- The applications in a state, the longest filed first.
SELECT id
FROM pass_application
WHERE removed = 0 AND coalesce(state, 'draft') = :state AND (:member IS NULL OR member = :member)
ORDER BY filed_on, id
LIMIT :limit;
