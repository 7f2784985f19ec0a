-- The first and last months with a contact.
SELECT substr(min(held_on), 1, 7), substr(max(held_on), 1, 7)
FROM contact
WHERE removed = 0;
