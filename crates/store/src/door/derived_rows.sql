-- Every row derived from persons, as text, for the test that compares them.
SELECT concat_ws('|', 'card', person, name_key, number, birth_date, opened_on, hex(referent), stage, qpv, last_contact_on,
                 expected_until)
FROM person_card
UNION ALL
SELECT concat_ws('|', 'action', hex(id), hex(answerable))
FROM action
WHERE person IN (SELECT id FROM person WHERE removed = 0)
UNION ALL
SELECT concat_ws('|', 'found', seq, name, number, phones, email, birth) FROM search_person
UNION ALL
SELECT concat_ws('|', 'name', part, word, name, seq) FROM search_name
UNION ALL
SELECT concat_ws('|', 'key', kind, key, seq) FROM search_key
UNION ALL
SELECT concat_ws('|', 'word', word) FROM search_word
ORDER BY 1;
