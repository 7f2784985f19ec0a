-- The award of an application: one, whose identity is that of the application.
SELECT coaching_hours, workspace_months, mentor, coalesce(grant_cents, 0), agreed_on, starts_on, ends_on, ended_early_on,
       reason, reference
FROM award
WHERE pass_application = ?1 AND removed = 0
ORDER BY id
LIMIT 1;
