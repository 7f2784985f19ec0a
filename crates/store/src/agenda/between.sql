-- Appointments from a moment to another, of a member or of everybody; those of a gathering are told by the gathering.
SELECT appointment.person, appointment.id, person.family_name, person.given_name, person.phone, person.email,
       appointment.member, member.name, appointment.starts_at, appointment.duration, appointment.mode,
       appointment.place, appointment.about, appointment.status, appointment.gathering, gathering.title
FROM appointment
JOIN person ON person.id = appointment.person
LEFT JOIN member ON member.id = appointment.member
LEFT JOIN gathering ON gathering.id = appointment.gathering
WHERE appointment.removed = 0 AND appointment.starts_at >= :from AND appointment.starts_at < :to
  AND (:member IS NULL OR appointment.member = :member)
  AND appointment.gathering IS NULL AND person.removed = 0
ORDER BY appointment.starts_at, appointment.id;
