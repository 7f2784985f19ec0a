SELECT saved_at, saved_by, closed_at, closed_by, digest, signatures
FROM sheet
WHERE class_session = ?1 AND removed = 0;
