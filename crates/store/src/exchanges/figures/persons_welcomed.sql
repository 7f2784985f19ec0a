-- persons_welcomed v1: persons whose first contact ever falls between :from and :to (ISO days, included).
-- Breakdowns as of the first contact (age) and of the end of the period (residence).
WITH counted AS (
    SELECT person AS id, min(held_on) AS day
    FROM contact
    WHERE removed = 0
    GROUP BY person
    HAVING min(held_on) BETWEEN :from AND :to
),
described AS (
    SELECT person.sex,
           CAST(strftime('%Y', counted.day) AS INTEGER) - CAST(strftime('%Y', person.birth_date) AS INTEGER)
               - (strftime('%m-%d', counted.day) < strftime('%m-%d', person.birth_date)) AS age,
           (SELECT qpv FROM residence
             WHERE residence.person = counted.id AND removed = 0
             ORDER BY since > :to, CASE WHEN since > :to THEN since END, since DESC, id DESC LIMIT 1) AS qpv,
           (SELECT postcode FROM residence
             WHERE residence.person = counted.id AND removed = 0
             ORDER BY since > :to, CASE WHEN since > :to THEN since END, since DESC, id DESC LIMIT 1) AS postcode
    FROM counted
    JOIN person ON person.id = counted.id
    WHERE person.removed = 0
)
SELECT sex, age, qpv, postcode, count(*)
FROM described
GROUP BY sex, age, qpv, postcode;
