-- Where a person lived, oldest first.
SELECT id, since, line, postcode, city, qpv, district, qpv_map, qpv_metres, qpv_checked_on, lon, lat,
       qpv_override
FROM residence
WHERE person = ?1 AND removed = 0
ORDER BY since, id;
