-- The bare walk along the registers of one cohort.
SELECT count(*), count(a.mark), sum(a.late) FROM class_session s JOIN attendance a ON a.class_session = s.id WHERE s.cohort = ?1;
