-- Every version of the règlement, latest first, with how many applications are pinned to it.
SELECT regulation.id, coalesce(regulation.title, ''), coalesce(regulation.version, 1), regulation.starts_on,
       regulation.published_on, regulation.signature IS NOT NULL,
       (SELECT count(*) FROM pass_application AS application
        WHERE application.regulation = regulation.id AND application.removed = 0),
       coalesce(json_extract(CASE WHEN json_valid(regulation.body) THEN regulation.body END, '$.to_be_confirmed'), 0)
FROM regulation
WHERE regulation.removed = 0
ORDER BY regulation.version DESC, regulation.starts_on DESC, regulation.id;
