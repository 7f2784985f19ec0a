-- Every sitting, latest first, with how many files it has and how many it decided.
SELECT id, coalesce(title, ''), held_at, place, coalesce(quorum, 0), state, opened_at, closed_at, minutes_number, regulation,
       note, removed,
       (SELECT count(*) FROM committee_item i WHERE i.committee = committee.id AND i.removed = 0),
       (SELECT count(decision) FROM committee_item i WHERE i.committee = committee.id AND i.removed = 0)
FROM committee
WHERE removed = 0
ORDER BY held_at DESC, id DESC;
