-- How many applications pass the filters.
SELECT count(*)
FROM pass_application
WHERE removed = 0
  AND (:state IS NULL OR coalesce(state, 'draft') = :state)
  AND (:member IS NULL OR member = :member)
  AND (:regulation IS NULL OR regulation = :regulation)
  AND (:committee IS NULL OR committee = :committee)
  AND (:qpv IS NULL OR qpv = :qpv);
