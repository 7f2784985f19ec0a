-- The living structures that have a SIRET.
SELECT siret, id FROM structure WHERE removed = 0 AND siret IS NOT NULL ORDER BY id DESC;
