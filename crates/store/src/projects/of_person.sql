-- The projects that a person holds, the latest first.
SELECT DISTINCT project.id, project.opened_on
FROM holder
JOIN project ON project.id = holder.project AND project.removed = 0
WHERE holder.person = ?1 AND holder.removed = 0
ORDER BY project.opened_on DESC, project.id DESC;
