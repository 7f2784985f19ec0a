INSERT INTO device (id, public_key, maison, enrolled_at)
VALUES (:id, :public_key, :maison, :at);
