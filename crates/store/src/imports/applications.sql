-- Every living application, as a row of an old list is compared with it.
SELECT application.id, coalesce(application.number, ''), application.person, application.old_number, application.title,
       application.structure, application.qpv, application.asked_cents, application.filed_on, application.decision,
       application.decided_on, application.motive, application.notified_on, application.agreed_on, application.ended_on,
       coalesce(application.note, ''),
       (SELECT max(grant_cents) FROM award WHERE award.pass_application = application.id AND award.removed = 0)
FROM pass_application AS application
WHERE application.removed = 0
ORDER BY application.id;
