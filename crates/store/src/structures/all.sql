-- Every structure as the list needs it, in the order of identities: what belongs to them is read in the same order.
-- :since — NULL: any; otherwise created on that day or after.
SELECT id, name, siren, siret, rna, ess_kind, qpv, city, created_on, qpv_override IS NOT NULL
FROM structure
WHERE removed = 0 AND (:since IS NULL OR created_on >= :since)
ORDER BY id;
