-- One referral.
INSERT INTO referral (person, id, member, need, state, sent_on, closed_on) VALUES (?1, ?2, ?3, 'Microcrédit', 'open', ?4, ?5);
