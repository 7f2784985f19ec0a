-- The payments of an award, in their order. A document that was removed has no name: it proves nothing any more.
SELECT instalment.id, coalesce(instalment.place, 0), coalesce(instalment.label, ''), coalesce(instalment.amount_cents, 0),
       instalment.condition, instalment.due_on, instalment.evidence, document.name, instalment.evidence_on,
       instalment.blocked_reason, instalment.paid_on, instalment.paid_reference
FROM instalment
LEFT JOIN pass_application application ON application.id = instalment.pass_application
LEFT JOIN document ON document.person = application.person AND document.id = instalment.evidence AND document.removed = 0
WHERE instalment.pass_application = ?1 AND instalment.removed = 0
ORDER BY instalment.place, instalment.id;
