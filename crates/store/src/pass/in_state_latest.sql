-- The applications in a state that is over, the last filed first.
SELECT id
FROM pass_application
WHERE removed = 0 AND coalesce(state, 'draft') = :state AND (:member IS NULL OR member = :member)
ORDER BY filed_on DESC, id DESC
LIMIT :limit;
