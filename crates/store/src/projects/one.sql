-- One project.
SELECT coalesce(name, ''), summary, sector, legal_form, line, postcode, city, qpv, needs, planned_jobs, opened_on,
       removed, district, qpv_map, qpv_metres, qpv_checked_on, lon, lat, qpv_override
FROM project
WHERE id = ?1;
