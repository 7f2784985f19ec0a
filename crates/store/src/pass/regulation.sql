-- One version of the règlement.
SELECT regulation.id, coalesce(regulation.title, ''), coalesce(regulation.version, 1), regulation.starts_on,
       regulation.published_on, regulation.signature IS NOT NULL,
       (SELECT count(*) FROM pass_application AS application
        WHERE application.regulation = regulation.id AND application.removed = 0),
       coalesce(json_extract(CASE WHEN json_valid(regulation.body) THEN regulation.body END, '$.to_be_confirmed'), 0),
       coalesce(regulation.body, ''), regulation.removed, regulation.signature
FROM regulation
WHERE regulation.id = ?1;
