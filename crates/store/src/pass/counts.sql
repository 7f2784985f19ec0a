-- How many living applications in each state, of a member or of everybody, by the index of the board alone.
SELECT coalesce(state, 'draft'), count(*)
FROM pass_application
WHERE removed = 0 AND (:member IS NULL OR member = :member)
GROUP BY coalesce(state, 'draft');
