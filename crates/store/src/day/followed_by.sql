-- Whoever is followed by a member: the card, and when something last happened. A file opened lately
-- is not silent yet.
SELECT person, max(coalesce(last_contact_on, ''), coalesce(opened_on, '')), last_contact_on
FROM person_card
WHERE referent = ?1 AND stage IS NOT NULL AND stage <> 'exit';
