-- Summaries queued or sent, latest month first.
SELECT period, revision, bytes, queued_at, tries, next_try_at, trouble, refused, received_at, receipt
FROM outgoing_summary
ORDER BY period DESC, revision DESC;
