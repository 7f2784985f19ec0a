-- Every living partner, as the search reads them.
SELECT id, coalesce(name, ''), coalesce(networks, ''), postcode, city, coalesce(contact_name, ''), phone, email,
       coalesce(description, '')
FROM partner
WHERE removed = 0;
