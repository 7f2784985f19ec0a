-- Who a person is.
SELECT number, family_name, given_name, birth_name, sex, birth_date, phone, other_phone, email, reason, origin, note,
       opened_on, removed
FROM person
WHERE id = ?1;
