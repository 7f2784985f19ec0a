-- Gatherings from a moment to another, of a member or of everybody, with how many are enrolled and how many came.
SELECT gathering.id, gathering.title, gathering.starts_at, gathering.duration, gathering.place, gathering.capacity,
       gathering.member, member.name, coalesce(gathering.cancelled, 0),
       (SELECT count(*) FROM appointment WHERE appointment.gathering = gathering.id AND appointment.removed = 0
           AND coalesce(appointment.status, '') NOT IN ('cancelled', 'excused')),
       (SELECT count(*) FROM appointment WHERE appointment.gathering = gathering.id AND appointment.removed = 0
           AND appointment.status = 'came')
FROM gathering
LEFT JOIN member ON member.id = gathering.member
WHERE gathering.removed = 0 AND gathering.starts_at >= :from AND gathering.starts_at < :to
  AND (:member IS NULL OR gathering.member = :member)
ORDER BY gathering.starts_at, gathering.id;
