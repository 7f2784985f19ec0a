-- The same, of those that a member follows.
SELECT person
FROM person_card
WHERE referent = :member AND stage IS NOT NULL AND stage <> 'exit'
  AND (last_contact_on >= :before OR opened_on >= :before) AND coalesce(expected_until, '') < :now
ORDER BY last_contact_on, person
LIMIT :limit;
