-- One person of a structure, by the identity of the link.
SELECT person, removed FROM structure_person WHERE structure = ?1 AND id = ?2;
