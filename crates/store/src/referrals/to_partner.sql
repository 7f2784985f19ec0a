-- The referrals sent to a partner, latest first.
SELECT referral.id, referral.person, coalesce(family_name, ''), coalesce(given_name, ''), state, sent_on, due_on,
       answered_on, reason, outcome, closed_on, chased_on
FROM referral
JOIN person ON person.id = referral.person
WHERE partner = ?1 AND referral.removed = 0 AND person.removed = 0
ORDER BY sent_on DESC, referral.id DESC;
