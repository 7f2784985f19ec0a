-- What a member has to do around a moment: appointments still expected or held, and gatherings.
SELECT appointment.id, appointment.starts_at, coalesce(appointment.duration, 60),
       coalesce(person.given_name, '') || ' ' || coalesce(person.family_name, '')
FROM appointment
JOIN person ON person.id = appointment.person
WHERE appointment.removed = 0 AND appointment.starts_at >= :from AND appointment.starts_at < :to
  AND appointment.member = :member AND appointment.gathering IS NULL AND person.removed = 0
  AND coalesce(appointment.status, 'planned') IN ('planned', 'came')
UNION ALL
SELECT id, starts_at, coalesce(duration, 120), coalesce(title, '')
FROM gathering
WHERE removed = 0 AND coalesce(cancelled, 0) = 0 AND member = :member AND starts_at >= :from AND starts_at < :to
ORDER BY 2;
