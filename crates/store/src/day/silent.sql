-- The cards of whoever the house follows and has not heard of since a day, the longest silence first.
SELECT person
FROM person_card
WHERE stage IS NOT NULL AND stage <> 'exit'
  AND coalesce(last_contact_on, '') < :before AND coalesce(opened_on, '') < :before
ORDER BY last_contact_on, person
LIMIT :limit;
