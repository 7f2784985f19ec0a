-- The referrals that wait for their partner, oldest first; those of one member, or everybody's.
SELECT referral.id, referral.person, coalesce(person.family_name, ''), coalesce(person.given_name, ''), referral.state,
       referral.sent_on, referral.due_on, referral.answered_on, referral.reason, referral.outcome, referral.closed_on,
       referral.chased_on, referral.partner, partner.name
FROM referral
JOIN person ON person.id = referral.person
LEFT JOIN partner ON partner.id = referral.partner
WHERE referral.removed = 0 AND closed_on IS NULL AND person.removed = 0
  AND coalesce(state, 'open') IN ('open', 'no_answer') AND (?1 IS NULL OR referral.member = ?1)
ORDER BY sent_on, referral.id;
