-- The CDI that began from ?1 to ?2, of any person: durable jobs are among them.
SELECT j.id, j.person, j.contract, j.starts_on, j.ends_on, j.weekly_minutes, j.verified_on, j.verified_by, j.title, j.rome,
       j.employer, j.structure, s.name, j.territory, j.tzc, j.note, p.family_name, p.given_name, j.removed
FROM job j
LEFT JOIN structure s ON s.id = j.structure
LEFT JOIN person p ON p.id = j.person
WHERE j.starts_on BETWEEN ?1 AND ?2 AND j.removed = 0 AND j.contract IN ('permanent', 'permanent_i')
ORDER BY j.starts_on, j.id;
