-- Appointments of the past that are still only planned, the freshest first. The index is named: those of all moments
-- would be walked otherwise, the answered ones with them.
SELECT appointment.id, appointment.person, person.family_name, person.given_name,
       coalesce(gathering.title, appointment.about), appointment.starts_at, appointment.duration, appointment.mode,
       appointment.status, NULL, member.name
FROM appointment INDEXED BY appointment_planned
JOIN person ON person.id = appointment.person
LEFT JOIN member ON member.id = appointment.member
LEFT JOIN gathering ON gathering.id = appointment.gathering
WHERE appointment.removed = 0 AND appointment.status = 'planned' AND appointment.starts_at < :today
  AND (:member IS NULL OR appointment.member = :member) AND person.removed = 0
ORDER BY appointment.starts_at DESC
LIMIT :limit;
