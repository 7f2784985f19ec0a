-- The same of some persons (a JSON list of seqs).
SELECT person.id, person.family_name, person.given_name, person.birth_name, person.birth_date, person.phone,
       person.other_phone, person.email, home.line, home.postcode, home.city, person.seq
FROM json_each(?1) AS wanted
CROSS JOIN person ON person.seq = wanted.value
LEFT JOIN residence AS home
    ON home.person = person.id
   AND home.id = (SELECT id FROM residence AS later WHERE later.person = person.id AND later.removed = 0
                  ORDER BY later.since DESC, later.id DESC LIMIT 1)
WHERE person.removed = 0
ORDER BY person.seq;
