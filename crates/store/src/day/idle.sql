-- The cards of whoever the house follows and has heard of since a day, with nothing to come.
SELECT person
FROM person_card
WHERE stage IS NOT NULL AND stage <> 'exit'
  AND (last_contact_on >= :before OR opened_on >= :before) AND coalesce(expected_until, '') < :now
ORDER BY last_contact_on, person
LIMIT :limit;
