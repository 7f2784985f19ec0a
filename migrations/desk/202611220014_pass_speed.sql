-- older app may open: yes
-- Indexes of applications, so that boards, lists and agendas of a house of ten thousand are read from an index alone or by
-- few rows. Rows of applications are long (purpose, note): walking along all of them is what these indexes avoid.

-- The board: a column per state, the longest filed first; who instructs stands in it, so that « mine » reads nothing else.
CREATE INDEX pass_application_board ON pass_application (coalesce(state, 'draft'), filed_on, id, member, state) WHERE removed = 0;

-- The list, latest begun first, with everything it filters by.
CREATE INDEX pass_application_by_opening ON pass_application (opened_on, id, state, member, regulation, committee, qpv) WHERE removed = 0;

-- Other applications of a person or of a project, and whether one of them is awarded.
DROP INDEX pass_application_of_person;
CREATE INDEX pass_application_of_person ON pass_application (person, removed, state);
DROP INDEX pass_application_of_project;
CREATE INDEX pass_application_of_project ON pass_application (project, removed, state) WHERE project IS NOT NULL;

-- How many applications a version of the règlement has.
CREATE INDEX pass_application_of_regulation ON pass_application (regulation) WHERE removed = 0;
