-- The agenda of a sitting, in its order. Readings count when they have an opinion and no conflict of interest.
SELECT item.id, item.application, coalesce(item.place, 0), coalesce(item.minutes, 0), item.decision, item.motive,
       item.conditions, coalesce(item.votes_for, 0), coalesce(item.votes_against, 0), coalesce(item.votes_abstained, 0),
       item.decided_at, item.quorum_present, coalesce(application.number, ''), coalesce(application.title, ''),
       application.state, application.person, coalesce(person.given_name, ''), coalesce(person.family_name, ''),
       project.name, structure.name, application.complete_on, application.filed_on, application.asked_cents,
       application.regulation, coalesce(application.removed, 1),
       (SELECT count(*) FROM pass_reader reader
        WHERE reader.pass_application = application.id AND reader.removed = 0 AND coalesce(reader.conflict, 0) = 0
          AND reader.opinion IS NOT NULL)
FROM committee_item item
LEFT JOIN pass_application application ON application.id = item.application
LEFT JOIN person ON person.id = application.person
LEFT JOIN project ON project.id = application.project
LEFT JOIN structure ON structure.id = application.structure
WHERE item.committee = ?1 AND item.removed = 0
ORDER BY item.place, item.id;
