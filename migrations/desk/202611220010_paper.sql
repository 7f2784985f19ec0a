-- older app may open: no
-- What papers and places need: how the Maison is reached, said at the top of its papers; letters that are kept and not
-- proposed; of whom a copy left; the point of a project and of a structure, with what a map said of it and the answer a
-- member gave instead, with their reason (P1.5, P2.1, P2.6), as a residence has had.

ALTER TABLE house ADD COLUMN line TEXT;
ALTER TABLE house ADD COLUMN postcode TEXT;
ALTER TABLE house ADD COLUMN city TEXT;
ALTER TABLE house ADD COLUMN phone TEXT;
ALTER TABLE house ADD COLUMN email TEXT;

ALTER TABLE letter ADD COLUMN active INTEGER CHECK (active IN (0, 1));

ALTER TABLE export ADD COLUMN person BLOB;

ALTER TABLE project ADD COLUMN lon INTEGER;
ALTER TABLE project ADD COLUMN lat INTEGER;
ALTER TABLE project ADD COLUMN place TEXT;
ALTER TABLE project ADD COLUMN district TEXT;
ALTER TABLE project ADD COLUMN qpv_map TEXT;
ALTER TABLE project ADD COLUMN qpv_metres INTEGER;
ALTER TABLE project ADD COLUMN qpv_checked_on TEXT;
ALTER TABLE project ADD COLUMN qpv_override TEXT;

ALTER TABLE structure ADD COLUMN lon INTEGER;
ALTER TABLE structure ADD COLUMN lat INTEGER;
ALTER TABLE structure ADD COLUMN place TEXT;
ALTER TABLE structure ADD COLUMN district TEXT;
ALTER TABLE structure ADD COLUMN qpv_map TEXT;
ALTER TABLE structure ADD COLUMN qpv_metres INTEGER;
ALTER TABLE structure ADD COLUMN qpv_checked_on TEXT;
ALTER TABLE structure ADD COLUMN qpv_override TEXT;
