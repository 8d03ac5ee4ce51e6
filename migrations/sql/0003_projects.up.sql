-- Projects, their plan and their papers.

CREATE TABLE projects (
    id {uuid} NOT NULL CONSTRAINT pk_projects PRIMARY KEY,
    code {text} CONSTRAINT uq_projects_code UNIQUE,
    source_key {text},
    origin {text} NOT NULL,
    state {text} NOT NULL,
    state_before {text},
    name {text} NOT NULL,
    -- The name as it is compared: half-width and in small letters. Kept by the repository.
    name_folded {text} NOT NULL,
    unit_id {uuid} NOT NULL CONSTRAINT fk_projects_unit REFERENCES org_units (id),
    summary {text} NOT NULL,
    category_code {text} CONSTRAINT fk_projects_category REFERENCES categories (code),
    industry_code {text} CONSTRAINT fk_projects_industry REFERENCES industries (code),
    region_code {text} CONSTRAINT fk_projects_region REFERENCES regions (code),
    address {text} NOT NULL,
    year {bigint},
    total_investment {bigint},
    planned_start {date},
    planned_end {date},
    actual_start {date},
    actual_end {date},
    responsible_leader_id {uuid} CONSTRAINT fk_projects_leader REFERENCES users (id),
    in_charge_id {uuid} CONSTRAINT fk_projects_in_charge REFERENCES users (id),
    security_label {text} NOT NULL,
    tags {json} NOT NULL,
    -- Kept from the tasks by their repository; dujiang verify recomputes it.
    progress_percent {bigint} NOT NULL,
    submitted_by {uuid},
    created_at {instant} NOT NULL,
    created_by {uuid},
    updated_at {instant} NOT NULL,
    updated_by {uuid},
    version {bigint} NOT NULL,
    CONSTRAINT uq_projects_source UNIQUE (unit_id, source_key),
    CONSTRAINT ck_projects_name CHECK (length(name) BETWEEN 1 AND 200),
    CONSTRAINT ck_projects_amount CHECK (total_investment BETWEEN 0 AND 1000000000000000),
    CONSTRAINT ck_projects_progress CHECK (progress_percent BETWEEN 0 AND 100)
);
-- One index per sort order of the register, and the filters that cut deepest.
-- The usual order has the name in its index: a fragment of it is looked for along the order.
CREATE INDEX ix_projects_updated ON projects (updated_at, id, name_folded);
CREATE INDEX ix_projects_name ON projects (name, id);
-- What is missing sorts as a fixed value, the same on both databases.
CREATE INDEX ix_projects_code ON projects ((COALESCE(code, '')), id);
CREATE INDEX ix_projects_amount ON projects ((COALESCE(total_investment, -1)), id);
CREATE INDEX ix_projects_start ON projects ((COALESCE(planned_start, '9999-12-31')), id);
CREATE INDEX ix_projects_end ON projects ((COALESCE(planned_end, '9999-12-31')), id);
CREATE INDEX ix_projects_progress ON projects (progress_percent, id);
CREATE INDEX ix_projects_unit ON projects (unit_id, updated_at, id);
CREATE INDEX ix_projects_state ON projects (state, updated_at, id);
CREATE INDEX ix_projects_category ON projects (category_code, updated_at, id);
CREATE INDEX ix_projects_region ON projects (region_code, updated_at, id);
CREATE INDEX ix_projects_year ON projects (year, updated_at, id);
CREATE INDEX ix_projects_leader ON projects (responsible_leader_id, updated_at, id);
CREATE INDEX ix_projects_in_charge ON projects (in_charge_id, updated_at, id);
-- The tabs of the register: counts by state within units, answered from the index alone.
CREATE INDEX ix_projects_counts ON projects (unit_id, state);

CREATE TABLE project_tags (
    tag {text} NOT NULL,
    project_id {uuid} NOT NULL CONSTRAINT fk_project_tags_project REFERENCES projects (id),
    CONSTRAINT pk_project_tags PRIMARY KEY (tag, project_id)
);
CREATE INDEX ix_project_tags_project ON project_tags (project_id);

CREATE TABLE project_participants (
    id {uuid} NOT NULL CONSTRAINT pk_project_participants PRIMARY KEY,
    project_id {uuid} NOT NULL CONSTRAINT fk_participants_project REFERENCES projects (id),
    unit_id {uuid} NOT NULL CONSTRAINT fk_participants_unit REFERENCES org_units (id),
    role {text} NOT NULL,
    deliverable {text} NOT NULL,
    contact_id {uuid} CONSTRAINT fk_participants_contact REFERENCES users (id),
    version {bigint} NOT NULL,
    CONSTRAINT uq_participants UNIQUE (project_id, unit_id),
    CONSTRAINT ck_participants_role CHECK (role IN ('lead', 'cooperating'))
);
-- One unit leads.
CREATE UNIQUE INDEX uq_participants_lead ON project_participants (project_id) WHERE role = 'lead';
CREATE INDEX ix_participants_unit ON project_participants (unit_id, project_id);
CREATE INDEX ix_participants_contact ON project_participants (contact_id, project_id);

CREATE TABLE tasks (
    id {uuid} NOT NULL CONSTRAINT pk_tasks PRIMARY KEY,
    project_id {uuid} NOT NULL CONSTRAINT fk_tasks_project REFERENCES projects (id),
    parent_id {uuid} CONSTRAINT fk_tasks_parent REFERENCES tasks (id),
    -- Place among the siblings with gaps, so that a new neighbour leaves the others alone.
    position {bigint} NOT NULL,
    -- Number in the tree such as 1.2.10, and the same padded so that text order is tree order.
    -- Kept by the repository like the progress below; dujiang verify recomputes them.
    wbs {text} NOT NULL,
    wbs_order {text} NOT NULL,
    title {text} NOT NULL,
    description {text} NOT NULL,
    unit_id {uuid} CONSTRAINT fk_tasks_unit REFERENCES org_units (id),
    assignee_id {uuid} CONSTRAINT fk_tasks_assignee REFERENCES users (id),
    planned_start {date},
    planned_end {date},
    actual_start {date},
    actual_end {date},
    weight {bigint} NOT NULL,
    -- What was reported for the task itself; counts while nothing lies below it.
    reported_percent {bigint} NOT NULL,
    -- Reported or rolled up from the tasks below.
    progress_percent {bigint} NOT NULL,
    is_done {bool} NOT NULL,
    version {bigint} NOT NULL,
    CONSTRAINT ck_tasks_title CHECK (length(title) BETWEEN 1 AND 200),
    CONSTRAINT ck_tasks_weight CHECK (weight BETWEEN 0 AND 10000),
    CONSTRAINT ck_tasks_reported CHECK (reported_percent BETWEEN 0 AND 100),
    CONSTRAINT ck_tasks_progress CHECK (progress_percent BETWEEN 0 AND 100)
);
CREATE INDEX ix_tasks_project ON tasks (project_id, wbs_order, id);
CREATE INDEX ix_tasks_parent ON tasks (parent_id);
-- A person's tasks by due date; one without a date comes last, the same on both databases.
CREATE INDEX ix_tasks_assignee ON tasks (assignee_id, is_done, (COALESCE(planned_end, '9999-12-31')), id);
CREATE INDEX ix_tasks_unit ON tasks (unit_id, is_done, planned_end, id);

CREATE TABLE milestones (
    id {uuid} NOT NULL CONSTRAINT pk_milestones PRIMARY KEY,
    project_id {uuid} NOT NULL CONSTRAINT fk_milestones_project REFERENCES projects (id),
    task_id {uuid} CONSTRAINT fk_milestones_task REFERENCES tasks (id),
    title {text} NOT NULL,
    description {text} NOT NULL,
    is_key {bool} NOT NULL,
    unit_id {uuid} CONSTRAINT fk_milestones_unit REFERENCES org_units (id),
    person_id {uuid} CONSTRAINT fk_milestones_person REFERENCES users (id),
    planned_date {date} NOT NULL,
    actual_date {date},
    weight {bigint} NOT NULL,
    version {bigint} NOT NULL,
    CONSTRAINT ck_milestones_title CHECK (length(title) BETWEEN 1 AND 200),
    CONSTRAINT ck_milestones_weight CHECK (weight BETWEEN 0 AND 10000)
);
CREATE INDEX ix_milestones_task ON milestones (task_id);
CREATE INDEX ix_milestones_project ON milestones (project_id, planned_date, id);
CREATE INDEX ix_milestones_person ON milestones (person_id, actual_date, planned_date, id);

CREATE TABLE documents (
    id {uuid} NOT NULL CONSTRAINT pk_documents PRIMARY KEY,
    project_id {uuid} NOT NULL CONSTRAINT fk_documents_project REFERENCES projects (id),
    title {text} NOT NULL,
    kind {text} NOT NULL,
    security_label {text} NOT NULL,
    created_at {instant} NOT NULL,
    created_by {uuid},
    is_removed {bool} NOT NULL,
    version {bigint} NOT NULL,
    CONSTRAINT ck_documents_title CHECK (length(title) BETWEEN 1 AND 200)
);
CREATE INDEX ix_documents_project ON documents (project_id, is_removed, created_at, id);

CREATE TABLE document_versions (
    id {uuid} NOT NULL CONSTRAINT pk_document_versions PRIMARY KEY,
    document_id {uuid} NOT NULL CONSTRAINT fk_document_versions_document REFERENCES documents (id),
    number {bigint} NOT NULL,
    file_name {text} NOT NULL,
    -- Sniffed from the bytes, never taken from the client.
    media_type {text},
    size {bigint} NOT NULL,
    sha256 {text},
    uploaded_at {instant},
    uploaded_by {uuid},
    is_complete {bool} NOT NULL,
    CONSTRAINT uq_document_versions UNIQUE (document_id, number)
);
CREATE INDEX ix_document_versions_sha256 ON document_versions (sha256);
