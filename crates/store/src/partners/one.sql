-- One partner, removed or not.
SELECT name, siret, description, line, more_line, postcode, city, insee, phone, email, website, contact_name, opening,
       access, networks, source, source_id, updated_on, removed
FROM partner
WHERE id = ?1;
