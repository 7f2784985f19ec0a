-- One half-day.
SELECT s.id, s.day, s.half, s.starts, s.ends, s.moved_from, coalesce(s.cancelled, 0), s.reason, s.trainer, s.room,
       t.saved_at, t.closed_at, s.cohort,
       (SELECT count(*) FROM amendment a WHERE a.class_session = s.id AND a.removed = 0)
FROM class_session s
LEFT JOIN sheet t ON t.class_session = s.id AND t.removed = 0
WHERE s.id = ?1 AND s.removed = 0 AND s.day IS NOT NULL
ORDER BY s.day, s.starts, s.id;
