INSERT INTO summary (id, maison, period, revision, bytes, sha256, device, signature, received_at)
VALUES (:id, :maison, :period, :revision, :bytes, :sha256, :device, :signature, :received_at);
