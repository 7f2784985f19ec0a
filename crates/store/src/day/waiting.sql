-- Referrals sent a week ago or more, without an answer; which of them call for an act is a rule.
SELECT referral.id, referral.person, person.family_name, person.given_name,
       coalesce(partner.name, referral.need), referral.sent_on, NULL, NULL, referral.state, referral.chased_on,
       member.name
FROM referral
JOIN person ON person.id = referral.person
LEFT JOIN person_card AS card ON card.person = person.seq
LEFT JOIN partner ON partner.id = referral.partner
LEFT JOIN member ON member.id = referral.member
WHERE referral.removed = 0 AND referral.closed_on IS NULL AND referral.sent_on <= :before
  AND coalesce(referral.state, 'open') IN ('open', 'no_answer') AND referral.answered_on IS NULL
  AND (:member IS NULL OR coalesce(referral.member, card.referent) = :member) AND person.removed = 0
ORDER BY referral.sent_on;
