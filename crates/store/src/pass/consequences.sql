-- What came of an application: a letter about a decision, the present sitting closed, an instalment paid.
SELECT EXISTS (SELECT 1 FROM pass_letter AS letter
               WHERE letter.pass_application = application.id AND letter.removed = 0
                 AND letter.kind IN ('admission', 'adjournment', 'refusal')
                 AND (letter.committee IS NULL OR letter.committee IS application.committee)),
       EXISTS (SELECT 1 FROM committee
               WHERE committee.id = application.committee AND committee.removed = 0 AND committee.state = 'closed'),
       EXISTS (SELECT 1 FROM instalment
               WHERE instalment.pass_application = application.id AND instalment.removed = 0
                 AND instalment.paid_on IS NOT NULL)
FROM pass_application AS application
WHERE application.id = ?1;
