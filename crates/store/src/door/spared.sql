-- Who holds the applications of an import in which something was written since (parts after ?2), and the structures that
-- they name: they stay with them.
WITH busy AS (
    SELECT person, structure FROM pass_application
    WHERE import = ?1 AND removed = 0
      AND EXISTS (SELECT 1 FROM journal WHERE journal.subject = pass_application.id AND journal.id > ?2)
)
SELECT person FROM busy WHERE person IS NOT NULL
UNION
SELECT structure FROM busy WHERE structure IS NOT NULL;
