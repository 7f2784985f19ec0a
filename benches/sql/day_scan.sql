-- The rows that the list of the day walks along, by the index that holds them: cards, identities, open actions.
SELECT (SELECT count(*) FROM person_card WHERE name_key > '' AND stage <> 'exit')
     + (SELECT count(*) FROM person WHERE id > x'00')
     + (SELECT count(*) FROM action WHERE removed = 0 AND done_on IS NULL AND dropped_on IS NULL AND due_on > '');
