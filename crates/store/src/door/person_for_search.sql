-- What the card and the search index need of one person.
SELECT seq, removed, number, coalesce(family_name, ''), coalesce(given_name, ''), birth_name, phone, other_phone,
       email, birth_date, opened_on
FROM person
WHERE id = ?1;
