-- A minute being written by a member.
SELECT request, situation, done, decisions, follow_up, mode, minutes, next_at, written_at
FROM minute_draft
WHERE member = ?1 AND person = ?2 AND appointment = ?3;
