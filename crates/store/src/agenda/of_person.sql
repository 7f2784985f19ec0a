-- The appointments of a person, latest first.
SELECT appointment.person, appointment.id, person.family_name, person.given_name, person.phone, person.email,
       appointment.member, member.name, appointment.starts_at, appointment.duration, appointment.mode,
       appointment.place, appointment.about, appointment.status, appointment.gathering, gathering.title
FROM appointment
JOIN person ON person.id = appointment.person
LEFT JOIN member ON member.id = appointment.member
LEFT JOIN gathering ON gathering.id = appointment.gathering
WHERE appointment.person = ?1 AND appointment.removed = 0
ORDER BY appointment.starts_at DESC, appointment.id DESC;
