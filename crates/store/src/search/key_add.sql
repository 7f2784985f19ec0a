INSERT INTO search_key (kind, key, seq) VALUES (?1, ?2, ?3)
