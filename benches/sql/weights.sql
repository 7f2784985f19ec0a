SELECT name, sum(pgsize) / 1e6 FROM dbstat GROUP BY name HAVING sum(pgsize) > 1e6 ORDER BY 2 DESC;
