-- The house this desk belongs to.
SELECT coalesce(house.code, ''), coalesce(house.name, ''), coalesce(house.demonstration, 0),
       house.line, house.postcode, house.city, house.phone, house.email, house.id
FROM desk
JOIN house ON house.id = desk.house;
