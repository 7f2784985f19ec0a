-- The referrals sent to a partner, latest first.
SELECT referral.id, referral.person, coalesce(person.family_name, ''), coalesce(person.given_name, ''), referral.state,
       referral.sent_on, referral.due_on, referral.answered_on, referral.reason, referral.outcome, referral.closed_on,
       referral.chased_on
FROM referral
JOIN person ON person.id = referral.person
WHERE partner = ?1 AND referral.removed = 0 AND person.removed = 0
ORDER BY sent_on DESC, referral.id DESC;
