SELECT id, name, address, capacity, coalesce(active, 1)
FROM room
WHERE removed = 0
ORDER BY name, id;
