-- A structure, with the name of the project that made it.
SELECT structure.name, structure.project, project.name, siren, siret, rna, legal_category, ess_kind, scic, naf, naf_2025,
       created_on, structure.line, structure.postcode, structure.city, structure.qpv, phone, email, website, note,
       structure.removed, structure.district, structure.qpv_map, structure.qpv_metres, structure.qpv_checked_on,
       structure.lon, structure.lat, structure.qpv_override
FROM structure
LEFT JOIN project ON project.id = structure.project AND project.removed = 0
WHERE structure.id = ?1;
