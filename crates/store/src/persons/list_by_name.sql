-- Which persons pass the filter, in the order of names.
-- :referent, :qpv, :stage — NULL: any. :silent_before — NULL: any; otherwise followed, and without a contact since.
SELECT person
FROM person_card
WHERE (:referent IS NULL OR referent = :referent)
  AND (:qpv IS NULL OR qpv = :qpv)
  AND (:stage IS NULL OR stage = :stage)
  AND (:silent_before IS NULL
       OR (stage IS NOT NULL AND stage <> 'exit' AND coalesce(last_contact_on, '') < :silent_before))
ORDER BY name_key;
