SELECT coalesce(max(revision), 0) FROM summary WHERE maison = :maison AND period = :period;
