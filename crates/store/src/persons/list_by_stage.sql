-- Which persons pass the filter, in the order of names, with the place of their stage in the work.
-- :referent, :qpv, :stage — NULL: any. :silent_before — NULL: any; otherwise followed, and without a contact since.
SELECT person, CASE stage
    WHEN 'welcome' THEN '1' WHEN 'diagnosis' THEN '2' WHEN 'emergence' THEN '3' WHEN 'setting_up' THEN '4'
    WHEN 'creation' THEN '5' WHEN 'post_creation' THEN '6' WHEN 'exit' THEN '7' END
FROM person_card
WHERE (:referent IS NULL OR referent = :referent)
  AND (:qpv IS NULL OR qpv = :qpv)
  AND (:stage IS NULL OR stage = :stage)
  AND (:silent_before IS NULL
       OR (stage IS NOT NULL AND stage <> 'exit' AND coalesce(last_contact_on, '') < :silent_before))
ORDER BY name_key;
