-- Every award agreed between :from and :to (ISO days, included), or decided then and not agreed yet, with the structure
-- that receives it; in the order of the days.
SELECT application.number, coalesce(nullif(trim(application.title), ''), project.name, ''),
       committee.minutes_number, coalesce(award.agreed_on, application.agreed_on) AS agreed,
       coalesce(award.grant_cents, 0),
       coalesce(award.coaching_hours, 0) > 0 OR coalesce(award.workspace_months, 0) > 0
           OR length(trim(coalesce(award.mentor, ''))) > 0,
       (SELECT group_concat(coalesce(paid_on, due_on)) FROM instalment
         WHERE instalment.pass_application = award.pass_application AND instalment.removed = 0
           AND instalment.award = award.id),
       structure.name, structure.siret, structure.rna, structure.legal_category, structure.ess_kind
FROM award
JOIN pass_application AS application ON application.id = award.pass_application AND application.removed = 0
LEFT JOIN project ON project.id = application.project
LEFT JOIN committee ON committee.id = application.committee
LEFT JOIN structure ON structure.id = application.structure AND structure.removed = 0
WHERE award.removed = 0
  AND coalesce(award.agreed_on, application.agreed_on, application.decided_on) BETWEEN :from AND :to
ORDER BY agreed IS NULL, agreed, application.number, award.id;
