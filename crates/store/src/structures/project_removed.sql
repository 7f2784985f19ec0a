-- Is there such a project, and was it removed?
SELECT removed FROM project WHERE id = ?1;
