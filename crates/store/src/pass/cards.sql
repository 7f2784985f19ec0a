-- The cards of these applications (a JSON list of identities), in the order of the list: CROSS JOIN keeps the loops in the
-- order written, and a list of JSON is read from its beginning. An award stands while it is agreed or running.
SELECT application.id, coalesce(application.number, ''), coalesce(application.title, ''), application.person,
       coalesce(person.family_name, ''), coalesce(person.given_name, ''), person.birth_date, project.name,
       application.asked_cents, application.regulation, member.name, application.qpv, committee.held_at,
       (SELECT max(step.day) FROM pass_step AS step
        WHERE step.pass_application = application.id AND step.removed = 0),
       EXISTS (SELECT 1 FROM conflict
               WHERE conflict.subject = application.id AND conflict.kind = 'pass_application'
                 AND conflict.field IN ('state', 'decision', 'removed')),
       EXISTS (SELECT 1 FROM pass_application AS other
               WHERE other.person = application.person AND other.removed = 0 AND other.state IN ('agreed', 'running')
                 AND other.id <> application.id)
       OR EXISTS (SELECT 1 FROM pass_application AS other
                  WHERE other.project = application.project AND other.removed = 0 AND other.state IN ('agreed', 'running')
                    AND other.id <> application.id),
       application.state, application.opened_on, application.filed_on, application.complete_on, application.waiting_since,
       application.waited_days, application.instructed_on, application.listed_on, application.committee,
       application.decision, application.decided_on, application.notified_on, application.appealed_on,
       application.agreed_on, application.started_on, application.ended_on, NULL, NULL,
       application.reopened_by, application.reopened_on, NULL
FROM json_each(?1) AS wanted
CROSS JOIN pass_application AS application ON application.id = unhex(wanted.value, '-')
LEFT JOIN person ON person.id = application.person
LEFT JOIN project ON project.id = application.project
LEFT JOIN member ON member.id = application.member
LEFT JOIN committee ON committee.id = application.committee;
