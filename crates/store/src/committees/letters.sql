-- The letters of a sitting, in the order of its agenda.
SELECT letter.id, letter.pass_application, coalesce(letter.number, ''), letter.kind, letter.made_on, coalesce(letter.body, '')
FROM pass_letter letter
LEFT JOIN committee_item item
  ON item.committee = letter.committee AND item.application = letter.pass_application AND item.removed = 0
WHERE letter.committee = ?1 AND letter.removed = 0
ORDER BY item.place, letter.number, letter.id;
