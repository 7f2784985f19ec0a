DELETE FROM search_person;
DELETE FROM search_name;
DELETE FROM search_word;
DELETE FROM search_key;
