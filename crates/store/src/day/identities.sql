-- Who is behind each identity, in the order of the index.
SELECT id, seq FROM person ORDER BY id;
