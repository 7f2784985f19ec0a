-- older app may open: no
-- A list of a whole house is read from one narrow index, in the order of names: the card holds every value a list is
-- sorted or filtered by, so that no other page is read for the hundred thousand rows that are not shown.

CREATE TABLE card (
    person          INTEGER PRIMARY KEY REFERENCES person (seq) DEFERRABLE INITIALLY DEFERRED,
    name_key        TEXT NOT NULL,
    number          TEXT,
    birth_date      TEXT,
    opened_on       TEXT,
    referent        BLOB,
    stage           TEXT,
    qpv             TEXT,
    last_contact_on TEXT
) STRICT;

INSERT INTO card
SELECT person_card.person, name_key, number, birth_date, opened_on, referent, stage, qpv, last_contact_on
FROM person_card
JOIN person ON person.seq = person_card.person
ORDER BY person_card.person;

DROP TABLE person_card;
ALTER TABLE card RENAME TO person_card;

CREATE INDEX person_card_by_name
    ON person_card (name_key, last_contact_on, stage, qpv, number, birth_date, opened_on, referent);
