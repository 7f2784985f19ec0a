-- A bare index of names in the file of the house, for the time of the bench.
CREATE VIRTUAL TABLE bench_names USING fts5 (family, given, tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO bench_names (rowid, family, given) SELECT seq, family_name, given_name FROM person;
