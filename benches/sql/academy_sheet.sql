-- The sheet of a half-day, saved.
INSERT INTO sheet (class_session, id, saved_at) VALUES (?1, ?2, 1);
