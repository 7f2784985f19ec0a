INSERT OR REPLACE INTO search_person (seq, name, number, phones, email, birth) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
