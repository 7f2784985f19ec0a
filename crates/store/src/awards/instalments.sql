-- The payments of an award, in their order.
SELECT instalment.id, coalesce(place, 0), coalesce(label, ''), coalesce(amount_cents, 0), condition, due_on,
       instalment.evidence, document.name, evidence_on, blocked_reason, paid_on, paid_reference
FROM instalment
LEFT JOIN pass_application application ON application.id = instalment.pass_application
LEFT JOIN document ON document.person = application.person AND document.id = instalment.evidence AND document.removed = 0
WHERE pass_application = ?1 AND instalment.removed = 0
ORDER BY place, instalment.id;
