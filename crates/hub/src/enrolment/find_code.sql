SELECT maison, expires_at, used_by FROM enrolment_code WHERE hash = :hash;
