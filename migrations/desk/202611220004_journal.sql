-- older app may open: no
-- An op and its parts lie side by side in one tree, whose last page takes an ordinary act whole; and where a line stands is
-- read from its last op instead of being written again by each. An edit changes two pages less.

-- `id` = line << 49 | seq << 13, and then 0 for the op, 1 + place for its parts.
CREATE TABLE journal (
    id        INTEGER PRIMARY KEY,
    -- Of an op.
    header    BLOB CHECK ((header IS NOT NULL) = (id & 8191 = 0)),
    signature BLOB CHECK ((signature IS NOT NULL) = (id & 8191 = 0) AND (signature IS NULL OR length(signature) = 64)),
    -- Of a part. `sealed` is NULL once purged (T3.8).
    subject   BLOB CHECK ((subject IS NULL) = (id & 8191 = 0) AND (subject IS NULL OR length(subject) = 16)),
    digest    BLOB CHECK ((digest IS NULL) = (id & 8191 = 0) AND (digest IS NULL OR length(digest) = 32)),
    sealed    BLOB
) STRICT;

INSERT INTO journal (id, header, signature, subject, digest, sealed)
SELECT id << 13, header, signature, NULL, NULL, NULL FROM op
UNION ALL
SELECT ((id >> 12) << 13) + (id & 4095) + 1, NULL, NULL, subject, digest, sealed FROM part
ORDER BY 1;

DROP TABLE part;
DROP TABLE op;
CREATE INDEX journal_of_subject ON journal (subject) WHERE subject IS NOT NULL;

ALTER TABLE line DROP COLUMN seq;
ALTER TABLE line DROP COLUMN head;
