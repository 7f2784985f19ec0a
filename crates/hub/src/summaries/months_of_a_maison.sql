SELECT id, period, revision, sha256, received_at, bytes
FROM summary
WHERE maison = :maison
  AND revision = (SELECT max(revision) FROM summary AS other
                  WHERE other.maison = summary.maison AND other.period = summary.period)
ORDER BY period DESC;
