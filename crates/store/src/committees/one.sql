-- One sitting, removed or not.
SELECT id, coalesce(title, ''), held_at, place, coalesce(quorum, 0), state, opened_at, closed_at, minutes_number, regulation,
       note, removed,
       (SELECT count(*) FROM committee_item i WHERE i.committee = committee.id AND i.removed = 0),
       (SELECT count(decision) FROM committee_item i WHERE i.committee = committee.id AND i.removed = 0)
FROM committee
WHERE id = ?1;
