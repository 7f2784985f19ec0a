-- The referrals of a person, latest first. A partner that was removed since keeps its name.
SELECT referral.id, referral.partner, partner.name, partner.phone, partner.email, coalesce(partner.removed, 0),
       referral.project, member.name, need, expected, note, state, sent_on, due_on, answered_on, reason, outcome,
       closed_on, chased_on, referral.removed, project.name
FROM referral
LEFT JOIN partner ON partner.id = referral.partner
LEFT JOIN project ON project.id = referral.project AND project.removed = 0
LEFT JOIN member ON member.id = referral.member
WHERE person = ?1 AND referral.removed = 0
ORDER BY sent_on DESC, referral.id DESC;
