-- The appointments of a day, in the order of the clock; cancelled ones are not expected.
SELECT appointment.id, appointment.person, person.family_name, person.given_name,
       coalesce(gathering.title, appointment.about), appointment.starts_at, appointment.duration, appointment.mode,
       appointment.status, NULL, member.name
FROM appointment
JOIN person ON person.id = appointment.person
LEFT JOIN member ON member.id = appointment.member
LEFT JOIN gathering ON gathering.id = appointment.gathering
WHERE appointment.removed = 0 AND appointment.starts_at >= :today AND appointment.starts_at < :tomorrow
  AND coalesce(appointment.status, 'planned') <> 'cancelled'
  AND (:member IS NULL OR appointment.member = :member) AND person.removed = 0
ORDER BY appointment.starts_at, appointment.id;
