-- Every person in the order of names.
SELECT person FROM person_card ORDER BY name_key;
