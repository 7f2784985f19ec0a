SELECT name, number, phones, email, birth FROM search_person WHERE seq = ?1
