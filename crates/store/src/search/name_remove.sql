DELETE FROM search_name WHERE part = ?1 AND word = ?2 AND name = ?3 AND seq = ?4
