INSERT INTO enrolment_code (hash, maison, made_at, expires_at)
VALUES (:hash, :maison, :made_at, :expires_at);
