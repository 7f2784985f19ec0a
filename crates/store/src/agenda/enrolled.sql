-- Who is enrolled in a gathering, in the order of names.
SELECT appointment.person, appointment.id, person.family_name, person.given_name, person.phone, person.email,
       appointment.member, member.name, appointment.starts_at, appointment.duration, appointment.mode,
       appointment.place, appointment.about, appointment.status, appointment.gathering, gathering.title
FROM appointment
JOIN person ON person.id = appointment.person
LEFT JOIN member ON member.id = appointment.member
LEFT JOIN gathering ON gathering.id = appointment.gathering
WHERE appointment.gathering = ?1 AND appointment.removed = 0 AND person.removed = 0
ORDER BY person.family_name, person.given_name, appointment.id;
