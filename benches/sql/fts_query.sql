SELECT rowid, family, given FROM bench_names WHERE bench_names MATCH ?1 ORDER BY rank LIMIT 50;
