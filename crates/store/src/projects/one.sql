-- One project.
SELECT coalesce(name, ''), summary, sector, legal_form, line, postcode, city, qpv, needs, planned_jobs, opened_on,
       removed
FROM project
WHERE id = ?1;
