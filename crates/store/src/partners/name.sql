-- The name of a partner, removed or not.
SELECT name FROM partner WHERE id = ?1;
