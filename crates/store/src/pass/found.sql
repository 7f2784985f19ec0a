-- Every living application with what one types to find it and what a list filters by, latest begun first.
SELECT application.id, coalesce(application.number, '') || ' ' || coalesce(application.old_number, '') || ' '
       || coalesce(application.title, '') || ' ' || coalesce(person.family_name, '') || ' '
       || coalesce(person.given_name, '') || ' ' || coalesce(project.name, ''),
       application.state, application.member, application.regulation, application.committee, application.qpv
FROM pass_application AS application
LEFT JOIN person ON person.id = application.person
LEFT JOIN project ON project.id = application.project
WHERE application.removed = 0
ORDER BY application.opened_on DESC, application.id DESC;
