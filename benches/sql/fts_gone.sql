DROP TABLE bench_names;
