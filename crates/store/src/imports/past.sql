-- Past imports, latest first.
SELECT import.id, coalesce(file_name, ''), coalesce(millis, 0), member.name, coalesce(created, 0),
       coalesce(updated, 0), coalesce(unchanged, 0), coalesce(left_out, 0), undone, first_op, last_op, digest,
       EXISTS (SELECT 1 FROM partner WHERE partner.import = import.id),
       EXISTS (SELECT 1 FROM pass_application WHERE pass_application.import = import.id)
FROM import
LEFT JOIN member ON member.id = import.member
WHERE import.removed = 0
ORDER BY millis DESC, import.id DESC;
