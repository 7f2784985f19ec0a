SELECT code, name, added_at,
       (SELECT count(*) FROM device WHERE device.maison = maison.code AND revoked_at IS NULL) AS desks
FROM maison
ORDER BY code;
