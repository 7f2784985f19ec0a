-- One appointment of a person, removed or not.
SELECT appointment.person, appointment.id, person.family_name, person.given_name, person.phone, person.email,
       appointment.member, member.name, appointment.starts_at, appointment.duration, appointment.mode,
       appointment.place, appointment.about, appointment.status, appointment.gathering, gathering.title, appointment.removed
FROM appointment
JOIN person ON person.id = appointment.person
LEFT JOIN member ON member.id = appointment.member
LEFT JOIN gathering ON gathering.id = appointment.gathering
WHERE appointment.person = ?1 AND appointment.id = ?2;
