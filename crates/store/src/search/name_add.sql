INSERT INTO search_name (part, word, name, seq) VALUES (?1, ?2, ?3, ?4)
