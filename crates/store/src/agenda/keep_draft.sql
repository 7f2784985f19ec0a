-- Keeps a minute being written, in the place of what was kept a second before.
INSERT OR REPLACE INTO minute_draft
    (member, person, appointment, request, situation, done, decisions, follow_up, mode, minutes, next_at, written_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12);
