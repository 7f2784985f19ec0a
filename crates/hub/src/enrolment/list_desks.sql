SELECT public_key, maison, enrolled_at, revoked_at FROM device ORDER BY maison, enrolled_at, id;
