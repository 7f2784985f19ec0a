DELETE FROM search_word
WHERE word = ?1
  AND NOT EXISTS (SELECT 1 FROM search_name WHERE part = 0 AND word = ?1)
  AND NOT EXISTS (SELECT 1 FROM search_name WHERE part = 1 AND word = ?1)
