SELECT seed FROM hub WHERE one = 1;
