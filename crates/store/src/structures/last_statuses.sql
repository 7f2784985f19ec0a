-- The status of every structure as last written, in the order of structures: the latest; of the same day, the one
-- checked last, then written last (domain::structure says the same of rows in memory, and a test compares them). The
-- other columns are those of the row that holds the maximum.
SELECT structure, id, status, since, checked_on, max(since || max(coalesce(checked_on, since), since) || hex(id))
FROM structure_status
WHERE removed = 0 AND status IS NOT NULL AND since IS NOT NULL
GROUP BY structure
ORDER BY structure;
