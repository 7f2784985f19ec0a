-- Appointments of the past that are still only planned, the freshest first.
SELECT appointment.id, appointment.person, person.family_name, person.given_name,
       coalesce(gathering.title, appointment.about), appointment.starts_at, appointment.duration, appointment.mode,
       appointment.status, NULL, member.name
FROM appointment
JOIN person ON person.id = appointment.person
LEFT JOIN member ON member.id = appointment.member
LEFT JOIN gathering ON gathering.id = appointment.gathering
WHERE appointment.removed = 0 AND appointment.status = 'planned' AND appointment.starts_at < :today
  AND (:member IS NULL OR appointment.member = :member) AND person.removed = 0
ORDER BY appointment.starts_at DESC
LIMIT :limit;
