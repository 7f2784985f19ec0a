-- What a board cannot do without: the rows of so many open applications and their proofs, read and nothing else.
SELECT sum(length(application.title)) + sum(length(proof.proof))
FROM (SELECT id, title FROM pass_application
      WHERE removed = 0 AND state IN ('filed', 'to_complete', 'complete', 'instructed', 'notified', 'running', 'ended')
      LIMIT ?1) AS application
CROSS JOIN pass_proof AS proof ON proof.pass_application = application.id AND proof.removed = 0;
