-- Views, tables in and out.

CREATE TABLE saved_views (
    id {uuid} NOT NULL CONSTRAINT pk_saved_views PRIMARY KEY,
    owner_id {uuid} NOT NULL CONSTRAINT fk_saved_views_owner REFERENCES users (id),
    page {text} NOT NULL,
    name {text} NOT NULL,
    query {text} NOT NULL,
    columns {json} NOT NULL,
    created_at {instant} NOT NULL,
    version {bigint} NOT NULL,
    CONSTRAINT uq_saved_views UNIQUE (owner_id, page, name)
);

CREATE TABLE imports (
    id {uuid} NOT NULL CONSTRAINT pk_imports PRIMARY KEY,
    owner_id {uuid} NOT NULL CONSTRAINT fk_imports_owner REFERENCES users (id),
    unit_id {uuid} NOT NULL CONSTRAINT fk_imports_unit REFERENCES org_units (id),
    state {text} NOT NULL,
    file_name {text} NOT NULL,
    file_size {bigint} NOT NULL,
    file_key {text},
    -- What was found in the file: sheets, header row, columns with samples, suggested mapping.
    layout {json},
    mapping {json},
    -- What came out of check, commit and undo.
    report {json} NOT NULL,
    -- How far the running job is: rows in all, rows done, and the number of the last one done,
    -- where the next runner goes on.
    rows_total {bigint} NOT NULL,
    rows_done {bigint} NOT NULL,
    last_row {bigint} NOT NULL,
    failure {json},
    undo_reason {text},
    created_at {instant} NOT NULL,
    committed_at {instant},
    undo_until {instant},
    version {bigint} NOT NULL
);
CREATE INDEX ix_imports_owner ON imports (owner_id, created_at, id);

-- One line per row of the file, so that a commit can be taken up again and undone.
CREATE TABLE import_rows (
    import_id {uuid} NOT NULL CONSTRAINT fk_import_rows_import REFERENCES imports (id),
    row_number {bigint} NOT NULL,
    outcome {text} NOT NULL,
    project_id {uuid},
    -- The version that the import left behind; another one at undo means somebody edited since.
    project_version {bigint},
    -- The project before the import changed it.
    before {json},
    issues {json} NOT NULL,
    has_issues {bool} NOT NULL,
    is_undone {bool} NOT NULL,
    CONSTRAINT pk_import_rows PRIMARY KEY (import_id, row_number)
);
CREATE INDEX ix_import_rows_outcome ON import_rows (import_id, outcome, row_number);
CREATE INDEX ix_import_rows_issues ON import_rows (import_id, has_issues, row_number);
CREATE INDEX ix_import_rows_project ON import_rows (project_id);

CREATE TABLE import_templates (
    id {uuid} NOT NULL CONSTRAINT pk_import_templates PRIMARY KEY,
    owner_id {uuid} NOT NULL CONSTRAINT fk_import_templates_owner REFERENCES users (id),
    name {text} NOT NULL,
    mapping {json} NOT NULL,
    created_at {instant} NOT NULL,
    version {bigint} NOT NULL,
    CONSTRAINT uq_import_templates UNIQUE (owner_id, name)
);

CREATE TABLE exports (
    id {uuid} NOT NULL CONSTRAINT pk_exports PRIMARY KEY,
    owner_id {uuid} NOT NULL CONSTRAINT fk_exports_owner REFERENCES users (id),
    kind {text} NOT NULL,
    format {text} NOT NULL,
    query {text} NOT NULL,
    columns {json} NOT NULL,
    language {text} NOT NULL,
    -- The query as it was understood when it was asked for.
    plan {json} NOT NULL,
    state {text} NOT NULL,
    file_name {text} NOT NULL,
    row_count {bigint},
    -- The code of the refusal.
    failure {text},
    created_at {instant} NOT NULL,
    finished_at {instant},
    version {bigint} NOT NULL,
    CONSTRAINT ck_exports_state CHECK (state IN ('queued', 'done', 'failed', 'expired'))
);
CREATE INDEX ix_exports_owner ON exports (owner_id, created_at, id);
CREATE INDEX ix_exports_state ON exports (state, finished_at);
