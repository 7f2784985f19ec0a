-- What the search index needs of one person.
SELECT seq, removed, coalesce(number, ''), coalesce(family_name, ''), coalesce(given_name, ''),
       coalesce(birth_name, ''), coalesce(phone, ''), coalesce(other_phone, ''), coalesce(email, ''),
       coalesce(birth_date, '')
FROM person
WHERE id = ?1;
