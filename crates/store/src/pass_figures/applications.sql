-- Every living application, as the figures name it.
SELECT application.id, coalesce(application.number, ''), coalesce(application.title, ''), application.qpv,
       application.regulation
FROM pass_application AS application
WHERE application.removed = 0;
