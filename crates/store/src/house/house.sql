-- The house this desk belongs to.
SELECT coalesce(house.code, ''), coalesce(house.name, ''), coalesce(house.demonstration, 0)
FROM desk
JOIN house ON house.id = desk.house;
