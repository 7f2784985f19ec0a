-- Do two desks say different things of a register?
SELECT EXISTS (SELECT 1 FROM conflict WHERE subject = ?1);
