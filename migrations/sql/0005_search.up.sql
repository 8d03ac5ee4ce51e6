-- What can be found by any fragment of its name. The tokens are its kind, single characters and
-- pairs, spelled in ASCII by the program, so that both databases split them alike.

CREATE TABLE search_entries (
    entry {serial},
    kind {text} NOT NULL,
    id {uuid} NOT NULL,
    project_id {uuid} NOT NULL CONSTRAINT fk_search_project REFERENCES projects (id),
    title {text} NOT NULL,
    -- The title as it is compared: half-width and in small letters.
    folded {text} NOT NULL,
    tokens {text} NOT NULL,
    CONSTRAINT uq_search_entries UNIQUE (id)
);
CREATE INDEX ix_search_entries_project ON search_entries (project_id);
-- Titles that begin with what is looked for.
CREATE INDEX ix_search_entries_folded ON search_entries (kind, folded);
