-- Every partner that came from a source, removed or not; and whether the import that wrote it last was undone.
SELECT partner.name, siret, description, line, more_line, postcode, city, insee, phone, email, website, contact_name,
       opening, access, networks, source, source_id, updated_on, partner.removed, partner.id,
       import.undone IS NOT NULL
FROM partner
LEFT JOIN import ON import.id = partner.import
WHERE source IS NOT NULL AND source_id IS NOT NULL
ORDER BY partner.id;
