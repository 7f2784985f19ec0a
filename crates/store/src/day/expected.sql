-- Persons for whom something is to come: an open action, or an appointment.
SELECT person FROM action WHERE removed = 0 AND done_on IS NULL AND dropped_on IS NULL AND due_on > ''
UNION ALL
SELECT person FROM action WHERE removed = 0 AND done_on IS NULL AND dropped_on IS NULL AND due_on IS NULL
UNION ALL
SELECT person FROM appointment WHERE removed = 0 AND status = 'planned' AND starts_at >= :now;
