-- What the search of persons reads. Derived entirely from the table of persons: it can be emptied and built again at any time.
-- Ordinary tables rather than FTS5: a range of `search_name` is already in the order of the screen (family names first, then by
-- letters), so a search stops at its fiftieth row instead of ranking thousands; and one edit touches only the rows that changed.

-- One row per person: the folded texts from which the other tables were made. `seq` is that of the table of persons.
CREATE TABLE search_person (
    seq    INTEGER PRIMARY KEY,
    name   TEXT NOT NULL,  -- family \x01 given \x01 birth name: folded words separated by spaces
    number TEXT NOT NULL,  -- letters and digits of the file number, lower case
    phones TEXT NOT NULL,  -- E.164 without +, separated by spaces
    email  TEXT NOT NULL,  -- lower case
    birth  TEXT NOT NULL   -- YYYYMMDD
) STRICT;

-- One row per word of a name, and per compact form of a name of several words (legall, josemaria).
CREATE TABLE search_name (
    part INTEGER NOT NULL CHECK (part IN (0, 1)),  -- 0 family or birth name, 1 given name
    word TEXT NOT NULL,
    name TEXT NOT NULL,
    seq  INTEGER NOT NULL,
    PRIMARY KEY (part, word, name, seq)
) STRICT, WITHOUT ROWID;

-- Every word of `search_name`, once: the small tree in which spellings are looked up when a word was mistyped.
CREATE TABLE search_word (
    word TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- One row per way of reaching a person by something else than a name.
CREATE TABLE search_key (
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 4),  -- 0 number, 1 phone, 2 phone read backwards, 3 e-mail, 4 birth date
    key  TEXT NOT NULL,
    seq  INTEGER NOT NULL,
    PRIMARY KEY (kind, key, seq)
) STRICT, WITHOUT ROWID;
