INSERT INTO maison (code, name, added_at) VALUES (:code, :name, :at)
ON CONFLICT (code) DO NOTHING;
