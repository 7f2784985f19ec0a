SELECT word FROM search_word WHERE word >= ?1 ORDER BY word LIMIT 1
