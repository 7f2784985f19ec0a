-- outreach_contacts v1: contacts of mode « maraude » between :from and :to (ISO days, included), by QPV.
WITH described AS (
    SELECT (SELECT qpv FROM residence
             WHERE residence.person = contact.person AND removed = 0
             ORDER BY since > :to, CASE WHEN since > :to THEN since END, since DESC, id DESC LIMIT 1) AS qpv
    FROM contact
    JOIN person ON person.id = contact.person AND person.removed = 0
    WHERE contact.removed = 0 AND mode = 'outreach' AND held_on BETWEEN :from AND :to
)
SELECT NULL, NULL, qpv, NULL, count(*)
FROM described
GROUP BY qpv;
