-- What the search index needs of one person.
SELECT seq, removed, number, coalesce(family_name, ''), coalesce(given_name, ''), birth_name, phone, other_phone,
       email, birth_date
FROM person
WHERE id = ?1;
