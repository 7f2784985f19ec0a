INSERT INTO hub (one, seed, created_at) VALUES (1, ?1, ?2) ON CONFLICT (one) DO NOTHING;
