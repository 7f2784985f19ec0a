-- Which persons pass the filter, in the order of names, with the value they are to be sorted by.
-- The order of stages is that of the work, not of the alphabet.
SELECT card.person,
       CASE :by
           WHEN 'last_contact' THEN card.last_contact_on
           WHEN 'stage' THEN CASE card.stage
               WHEN 'welcome' THEN '1' WHEN 'diagnosis' THEN '2' WHEN 'emergence' THEN '3'
               WHEN 'setting_up' THEN '4' WHEN 'creation' THEN '5' WHEN 'post_creation' THEN '6'
               WHEN 'exit' THEN '7' END
           WHEN 'number' THEN person.number
           WHEN 'opened' THEN person.opened_on
           WHEN 'birth_date' THEN person.birth_date
       END
FROM person_card AS card
JOIN person ON person.seq = card.person
WHERE (:referent IS NULL OR card.referent = :referent)
  AND (:qpv IS NULL OR card.qpv = :qpv)
  AND (:stage IS NULL OR card.stage = :stage)
  AND (:silent_before IS NULL
       OR (card.stage IS NOT NULL AND card.stage <> 'exit' AND coalesce(card.last_contact_on, '') < :silent_before))
ORDER BY card.name_key;
