-- Every living application that passes the filters, with what one types to find it; latest begun first.
SELECT application.id, coalesce(application.number, '') || ' ' || coalesce(application.old_number, '') || ' '
       || coalesce(application.title, '') || ' ' || coalesce(person.family_name, '') || ' '
       || coalesce(person.given_name, '') || ' ' || coalesce(project.name, '')
FROM pass_application AS application
LEFT JOIN person ON person.id = application.person
LEFT JOIN project ON project.id = application.project
WHERE application.removed = 0
  AND (:state IS NULL OR coalesce(application.state, 'draft') = :state)
  AND (:member IS NULL OR application.member = :member)
  AND (:regulation IS NULL OR application.regulation = :regulation)
  AND (:committee IS NULL OR application.committee = :committee)
  AND (:qpv IS NULL OR application.qpv = :qpv)
ORDER BY application.opened_on DESC, application.id DESC;
