DELETE FROM search_key WHERE kind = ?1 AND key = ?2 AND seq = ?3
