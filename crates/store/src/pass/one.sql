-- One application, whole, with what the things it names are called.
SELECT application.id, coalesce(application.number, ''), application.person, coalesce(person.family_name, ''),
       coalesce(person.given_name, ''), coalesce(person.number, ''), person.birth_date, application.project, project.name,
       application.structure, structure.name, application.regulation, application.member, member.name,
       coalesce(application.title, ''), coalesce(application.purpose, ''), application.asked_cents,
       coalesce(application.note, ''), application.old_number, application.removed,
       application.line, application.postcode, application.city, application.place, application.district,
       application.qpv, application.qpv_map, application.qpv_metres, application.qpv_checked_on, application.qpv_override,
       committee.held_at, committee.title, project.summary,
       (SELECT max(step.day) FROM pass_step AS step
        WHERE step.pass_application = application.id AND step.removed = 0),
       application.state, application.opened_on, application.filed_on, application.complete_on, application.waiting_since,
       application.waited_days, application.instructed_on, application.listed_on, application.committee,
       application.decision, application.decided_on, application.notified_on, application.appealed_on,
       application.agreed_on, application.started_on, application.ended_on, application.motive, application.conditions,
       application.reopened_by, application.reopened_on, application.reopen_reason
FROM pass_application AS application
LEFT JOIN person ON person.id = application.person
LEFT JOIN project ON project.id = application.project
LEFT JOIN structure ON structure.id = application.structure
LEFT JOIN member ON member.id = application.member
LEFT JOIN committee ON committee.id = application.committee
WHERE application.id = ?1;
