SELECT public_key, maison, enrolled_at, revoked_at FROM device WHERE id = :id;
