-- The card of one person (seq ?1, id ?2, sort key ?3), from what belongs to them.
INSERT OR REPLACE INTO person_card (person, name_key, referent, stage, qpv, last_contact_on)
VALUES (
    ?1,
    ?3,
    (SELECT referent FROM accompaniment WHERE person = ?2 AND removed = 0 ORDER BY opened_on DESC, id DESC LIMIT 1),
    (SELECT stage FROM stage
      WHERE person = ?2 AND removed = 0 AND stage IS NOT NULL ORDER BY entered_on DESC, id DESC LIMIT 1),
    (SELECT qpv FROM residence WHERE person = ?2 AND removed = 0 ORDER BY since DESC, id DESC LIMIT 1),
    (SELECT max(held_on) FROM contact WHERE person = ?2 AND removed = 0)
);
