SELECT id, period, revision, sha256, received_at
FROM summary
WHERE maison = :maison AND period = :period AND revision = :revision;
