-- Do two desks disagree about where an application stands?
SELECT EXISTS (SELECT 1 FROM conflict
               WHERE subject = ?1 AND kind = 'pass_application' AND field IN ('state', 'decision', 'removed'));
