-- The same, of those that a member follows.
SELECT count(*) FILTER (WHERE coalesce(last_contact_on, '') < :before AND coalesce(opened_on, '') < :before),
       count(*) FILTER (WHERE (last_contact_on >= :before OR opened_on >= :before)
                          AND coalesce(expected_until, '') < :now)
FROM person_card
WHERE referent = :member AND stage IS NOT NULL AND stage <> 'exit';
