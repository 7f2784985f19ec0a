-- Minutes that a member began and did not save.
SELECT minute_draft.appointment, person.id, person.family_name, person.given_name, NULL, appointment.starts_at, NULL,
       NULL, NULL, NULL, NULL
FROM minute_draft
JOIN person ON person.id = minute_draft.person
LEFT JOIN appointment ON appointment.person = minute_draft.person AND appointment.id = minute_draft.appointment
WHERE minute_draft.member = ?1 AND person.removed = 0
ORDER BY minute_draft.written_at DESC;
