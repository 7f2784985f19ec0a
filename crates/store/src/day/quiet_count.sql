-- How many of the persons that the house follows are silent, and how many are not but have nothing to come. A file
-- opened lately is not silent yet.
SELECT count(*) FILTER (WHERE coalesce(last_contact_on, '') < :before AND coalesce(opened_on, '') < :before),
       count(*) FILTER (WHERE (last_contact_on >= :before OR opened_on >= :before)
                          AND coalesce(expected_until, '') < :now)
FROM person_card
WHERE stage IS NOT NULL AND stage <> 'exit';
