-- One gathering.
SELECT gathering.id, gathering.title, gathering.starts_at, gathering.duration, gathering.place, gathering.capacity,
       gathering.member, member.name, coalesce(gathering.cancelled, 0),
       (SELECT count(*) FROM appointment WHERE appointment.gathering = gathering.id AND appointment.removed = 0
           AND coalesce(appointment.status, '') NOT IN ('cancelled', 'excused')),
       (SELECT count(*) FROM appointment WHERE appointment.gathering = gathering.id AND appointment.removed = 0
           AND appointment.status = 'came')
FROM gathering
LEFT JOIN member ON member.id = gathering.member
WHERE gathering.removed = 0 AND gathering.id = ?1;
