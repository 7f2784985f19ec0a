-- A window on the applications that pass the filters, latest begun first, by the index of the list alone.
SELECT id
FROM pass_application
WHERE removed = 0
  AND (:state IS NULL OR coalesce(state, 'draft') = :state)
  AND (:member IS NULL OR member = :member)
  AND (:regulation IS NULL OR regulation = :regulation)
  AND (:committee IS NULL OR committee = :committee)
  AND (:qpv IS NULL OR qpv = :qpv)
ORDER BY opened_on DESC, id DESC
LIMIT :limit OFFSET :offset;
