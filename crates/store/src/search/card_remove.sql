DELETE FROM search_person WHERE seq = ?1
