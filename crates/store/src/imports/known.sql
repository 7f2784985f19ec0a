-- Every living person, as the duplicate check sees them.
SELECT id, coalesce(number, ''), coalesce(family_name, ''), coalesce(given_name, ''), birth_date, phone, email
FROM person
WHERE removed = 0;
