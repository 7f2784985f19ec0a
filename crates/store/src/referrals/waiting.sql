-- The referrals that wait for their partner, oldest first; those of one member, or everybody's.
SELECT referral.id, referral.person, coalesce(family_name, ''), coalesce(given_name, ''), state, sent_on, due_on,
       answered_on, reason, outcome, closed_on, chased_on, referral.partner, partner.name
FROM referral
JOIN person ON person.id = referral.person
LEFT JOIN partner ON partner.id = referral.partner
WHERE referral.removed = 0 AND closed_on IS NULL AND person.removed = 0
  AND coalesce(state, 'open') IN ('open', 'no_answer') AND (?1 IS NULL OR referral.member = ?1)
ORDER BY sent_on, referral.id;
