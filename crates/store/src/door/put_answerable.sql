-- Who answers for the actions of a person (?1) of this referent (?2): the member that the action names, otherwise the
-- referent. An action that would not change is left alone.
UPDATE action SET answerable = coalesce(member, ?2)
WHERE person = ?1 AND answerable IS NOT coalesce(member, ?2);
