-- persons_followed v1: persons with at least one contact between :from and :to (ISO days, included) and an
-- accompaniment open in the period: opened by its end, and not ended (« sortie ») before its beginning.
WITH counted AS (
    SELECT contact.person AS id, max(held_on) AS day
    FROM contact
    WHERE contact.removed = 0 AND held_on BETWEEN :from AND :to
      AND EXISTS (
          SELECT 1 FROM accompaniment
          WHERE accompaniment.person = contact.person AND accompaniment.removed = 0
            AND accompaniment.opened_on <= :to
            AND NOT EXISTS (
                SELECT 1 FROM stage
                WHERE stage.person = contact.person AND stage.accompaniment = accompaniment.id
                  AND stage.removed = 0 AND stage.stage = 'exit' AND stage.entered_on < :from))
    GROUP BY contact.person
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
