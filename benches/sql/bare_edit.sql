-- What a program without a journal, a card or an index would do.
UPDATE person SET reason = ?2 WHERE id = ?1;
