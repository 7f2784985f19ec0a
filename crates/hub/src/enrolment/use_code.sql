UPDATE enrolment_code SET used_at = :at, used_by = :device WHERE hash = :hash AND used_at IS NULL;
