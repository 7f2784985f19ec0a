-- What the list shows beside these structures (a JSON list of identities in hexadecimal): how many worked there last,
-- and who is in them.
SELECT hex(structure.id),
       (SELECT employees FROM headcount
        WHERE headcount.structure = structure.id AND headcount.removed = 0 AND as_of IS NOT NULL
        ORDER BY as_of DESC, id DESC LIMIT 1),
       (SELECT group_concat(trim(coalesce(given_name, '') || ' ' || coalesce(family_name, '')), ', ')
        FROM (SELECT person.given_name, person.family_name
              FROM structure_person AS link
              JOIN person ON person.id = link.person AND person.removed = 0
              WHERE link.structure = structure.id AND link.removed = 0
              ORDER BY link.id))
FROM json_each(?1) AS wanted
CROSS JOIN structure ON structure.id = unhex(wanted.value);
