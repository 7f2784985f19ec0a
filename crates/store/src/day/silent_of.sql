-- The same, of those that a member follows: the index is in the order of silences.
SELECT person
FROM person_card
WHERE referent = :member AND stage IS NOT NULL AND stage <> 'exit'
  AND coalesce(last_contact_on, '') < :before AND coalesce(opened_on, '') < :before
ORDER BY last_contact_on, person
LIMIT :limit;
