-- Pairs of files that somebody said are two persons'.
SELECT a, b FROM not_same WHERE removed = 0 AND a IS NOT NULL AND b IS NOT NULL;
