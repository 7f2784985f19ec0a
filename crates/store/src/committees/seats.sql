-- Who sits: the chair, the voices, the others; by name, then in the order in which they came.
SELECT seat.id, seat.member, coalesce(member.name, seat.name, ''), seat.capacity, seat.presence, seat.arrived_at, seat.left_at
FROM committee_member seat
LEFT JOIN member ON member.id = seat.member
WHERE seat.committee = ?1 AND seat.removed = 0
ORDER BY CASE seat.capacity WHEN 'chair' THEN 0 WHEN 'voting' THEN 1 ELSE 2 END, 3, seat.arrived_at, seat.id;
