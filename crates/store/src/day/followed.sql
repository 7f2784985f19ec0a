-- Whoever is followed, by anybody: the card, and when something last happened. A file opened lately
-- is not silent yet.
SELECT person, max(coalesce(last_contact_on, ''), coalesce(opened_on, '')), last_contact_on
FROM person_card
WHERE stage IS NOT NULL AND stage <> 'exit';
