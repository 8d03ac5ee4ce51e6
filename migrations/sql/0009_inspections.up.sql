-- Risks and contingency plans, inspections and defects.

CREATE TABLE risks (
    id {uuid} NOT NULL CONSTRAINT pk_risks PRIMARY KEY,
    project_id {uuid} NOT NULL CONSTRAINT fk_risks_project REFERENCES projects (id),
    -- Running number in the project, from 1.
    number {bigint} NOT NULL,
    title {text} NOT NULL,
    category {text} NOT NULL,
    causes {text} NOT NULL,
    consequences {text} NOT NULL,
    -- The level is no column: it follows from these two by the matrix of the day.
    probability {bigint} NOT NULL,
    impact {bigint} NOT NULL,
    owner_id {uuid} CONSTRAINT fk_risks_owner REFERENCES users (id),
    unit_id {uuid} CONSTRAINT fk_risks_unit REFERENCES org_units (id),
    strategy {text},
    measures {json},
    residual_probability {bigint},
    residual_impact {bigint},
    state {text} NOT NULL,
    state_words {text} NOT NULL,
    occurred_on {date},
    review_due {date} NOT NULL,
    reviewed_on {date},
    raised_at {instant} NOT NULL,
    raised_by {uuid},
    updated_at {instant} NOT NULL,
    version {bigint} NOT NULL,
    CONSTRAINT uq_risks_number UNIQUE (project_id, number),
    CONSTRAINT ck_risks_title CHECK (length(title) BETWEEN 1 AND 200),
    CONSTRAINT ck_risks_place CHECK (probability BETWEEN 1 AND 5 AND impact BETWEEN 1 AND 5),
    CONSTRAINT ck_risks_residual CHECK (residual_probability <= probability AND residual_impact <= impact),
    CONSTRAINT ck_risks_state CHECK (state IN ('open', 'treated', 'occurred', 'closed')),
    CONSTRAINT ck_risks_treated CHECK (state <> 'treated' OR strategy IS NOT NULL)
);
-- One index per order of the list, and the filters that cut deepest.
CREATE INDEX ix_risks_gravest ON risks ((probability * impact), id);
CREATE INDEX ix_risks_review ON risks (review_due, id);
CREATE INDEX ix_risks_updated ON risks (updated_at, id);
CREATE INDEX ix_risks_project ON risks (project_id, state, review_due);
CREATE INDEX ix_risks_owner ON risks (owner_id, state, review_due);
CREATE INDEX ix_risks_unit ON risks (unit_id, state);

CREATE TABLE contingency_plans (
    id {uuid} NOT NULL CONSTRAINT pk_contingency_plans PRIMARY KEY,
    unit_id {uuid} NOT NULL CONSTRAINT fk_contingency_plans_unit REFERENCES org_units (id),
    title {text} NOT NULL,
    kind {text} NOT NULL,
    project_ids {json} NOT NULL,
    risk_ids {json} NOT NULL,
    -- Trigger, steps, contacts and resources; each number of it is kept beside.
    content {json} NOT NULL,
    number {bigint} NOT NULL,
    state {text} NOT NULL,
    created_at {instant} NOT NULL,
    created_by {uuid},
    updated_at {instant} NOT NULL,
    version {bigint} NOT NULL,
    CONSTRAINT ck_contingency_plans_title CHECK (length(title) BETWEEN 1 AND 200),
    CONSTRAINT ck_contingency_plans_state CHECK (state IN ('draft', 'in_force', 'withdrawn'))
);
CREATE INDEX ix_contingency_plans_updated ON contingency_plans (updated_at, id);
CREATE INDEX ix_contingency_plans_unit ON contingency_plans (unit_id, updated_at, id);

-- What a plan said under each number; an activation goes by its own to the end.
CREATE TABLE contingency_plan_versions (
    plan_id {uuid} NOT NULL CONSTRAINT fk_contingency_plan_versions_plan REFERENCES contingency_plans (id),
    number {bigint} NOT NULL,
    content {json} NOT NULL,
    made_at {instant} NOT NULL,
    made_by {uuid},
    CONSTRAINT pk_contingency_plan_versions PRIMARY KEY (plan_id, number)
);

-- The links of plans as rows, so that they can be looked for from the other side.
CREATE TABLE contingency_plan_projects (
    plan_id {uuid} NOT NULL CONSTRAINT fk_contingency_plan_projects_plan REFERENCES contingency_plans (id),
    project_id {uuid} NOT NULL CONSTRAINT fk_contingency_plan_projects_project REFERENCES projects (id),
    CONSTRAINT pk_contingency_plan_projects PRIMARY KEY (plan_id, project_id)
);
CREATE INDEX ix_contingency_plan_projects_project ON contingency_plan_projects (project_id, plan_id);

CREATE TABLE contingency_plan_risks (
    plan_id {uuid} NOT NULL CONSTRAINT fk_contingency_plan_risks_plan REFERENCES contingency_plans (id),
    risk_id {uuid} NOT NULL CONSTRAINT fk_contingency_plan_risks_risk REFERENCES risks (id),
    CONSTRAINT pk_contingency_plan_risks PRIMARY KEY (plan_id, risk_id)
);
CREATE INDEX ix_contingency_plan_risks_risk ON contingency_plan_risks (risk_id, plan_id);

CREATE TABLE contingency_activations (
    id {uuid} NOT NULL CONSTRAINT pk_contingency_activations PRIMARY KEY,
    plan_id {uuid} NOT NULL,
    plan_number {bigint} NOT NULL,
    title {text} NOT NULL,
    project_id {uuid} NOT NULL CONSTRAINT fk_contingency_activations_project REFERENCES projects (id),
    risk_id {uuid} CONSTRAINT fk_contingency_activations_risk REFERENCES risks (id),
    reason {text} NOT NULL,
    incident {json},
    -- The task above, then one for each step. No foreign key: a plan of a project may lose tasks.
    task_ids {json} NOT NULL,
    state {text} NOT NULL,
    activated_at {instant} NOT NULL,
    activated_by {uuid},
    stood_down_at {instant},
    stood_down_by {uuid},
    stood_down_words {text},
    version {bigint} NOT NULL,
    CONSTRAINT fk_contingency_activations_version FOREIGN KEY (plan_id, plan_number)
        REFERENCES contingency_plan_versions (plan_id, number),
    CONSTRAINT ck_contingency_activations_state CHECK (state IN ('active', 'stood_down')),
    CONSTRAINT ck_contingency_activations_end CHECK ((state = 'active') = (stood_down_at IS NULL))
);
-- A plan is at work in a project once at a time, however many press at once.
CREATE UNIQUE INDEX uq_contingency_activations_active ON contingency_activations (plan_id, project_id)
    WHERE state = 'active';
CREATE INDEX ix_contingency_activations_project ON contingency_activations (project_id, activated_at, id);
CREATE INDEX ix_contingency_activations_at ON contingency_activations (activated_at, id);

-- The timeline of an activation.
CREATE TABLE contingency_entries (
    id {uuid} NOT NULL CONSTRAINT pk_contingency_entries PRIMARY KEY,
    activation_id {uuid} NOT NULL
        CONSTRAINT fk_contingency_entries_activation REFERENCES contingency_activations (id),
    noted_at {instant} NOT NULL,
    noted_by {uuid},
    words {text} NOT NULL,
    CONSTRAINT ck_contingency_entries_words CHECK (length(words) BETWEEN 1 AND 1000)
);
CREATE INDEX ix_contingency_entries_activation ON contingency_entries (activation_id, id);

CREATE TABLE inspection_templates (
    id {uuid} NOT NULL CONSTRAINT pk_inspection_templates PRIMARY KEY,
    kind {text} NOT NULL,
    title {text} NOT NULL,
    items {json} NOT NULL,
    number {bigint} NOT NULL,
    state {text} NOT NULL,
    updated_at {instant} NOT NULL,
    version {bigint} NOT NULL,
    CONSTRAINT ck_inspection_templates_title CHECK (length(title) BETWEEN 1 AND 200),
    CONSTRAINT ck_inspection_templates_state CHECK (state IN ('in_use', 'retired'))
);
CREATE INDEX ix_inspection_templates_kind ON inspection_templates (kind, title, id);

-- The items of a checklist under each number; a running inspection goes by its own to the end.
CREATE TABLE inspection_template_versions (
    template_id {uuid} NOT NULL
        CONSTRAINT fk_inspection_template_versions_template REFERENCES inspection_templates (id),
    number {bigint} NOT NULL,
    items {json} NOT NULL,
    made_at {instant} NOT NULL,
    CONSTRAINT pk_inspection_template_versions PRIMARY KEY (template_id, number)
);

CREATE TABLE inspections (
    id {uuid} NOT NULL CONSTRAINT pk_inspections PRIMARY KEY,
    project_id {uuid} NOT NULL CONSTRAINT fk_inspections_project REFERENCES projects (id),
    template_id {uuid} NOT NULL,
    template_number {bigint} NOT NULL,
    kind {text} NOT NULL,
    title {text} NOT NULL,
    unit_id {uuid} CONSTRAINT fk_inspections_unit REFERENCES org_units (id),
    contractor {text} NOT NULL,
    plan_pictures {json} NOT NULL,
    inspector_id {uuid} CONSTRAINT fk_inspections_inspector REFERENCES users (id),
    answers {json} NOT NULL,
    state {text} NOT NULL,
    conclusion {text} NOT NULL,
    begun_at {instant} NOT NULL,
    finished_at {instant},
    -- Counted from the answers by the repository, for lists.
    passed {bigint} NOT NULL,
    failed {bigint} NOT NULL,
    not_applicable {bigint} NOT NULL,
    version {bigint} NOT NULL,
    CONSTRAINT fk_inspections_template FOREIGN KEY (template_id, template_number)
        REFERENCES inspection_template_versions (template_id, number),
    CONSTRAINT ck_inspections_party CHECK (unit_id IS NOT NULL OR contractor <> ''),
    CONSTRAINT ck_inspections_state CHECK (state IN ('in_progress', 'finished', 'cancelled')),
    CONSTRAINT ck_inspections_end CHECK ((state = 'in_progress') = (finished_at IS NULL))
);
CREATE INDEX ix_inspections_begun ON inspections (begun_at, id);
CREATE INDEX ix_inspections_project ON inspections (project_id, begun_at, id);
CREATE INDEX ix_inspections_party ON inspections (unit_id, contractor, state);

CREATE TABLE defects (
    id {uuid} NOT NULL CONSTRAINT pk_defects PRIMARY KEY,
    project_id {uuid} NOT NULL CONSTRAINT fk_defects_project REFERENCES projects (id),
    inspection_id {uuid} NOT NULL CONSTRAINT fk_defects_inspection REFERENCES inspections (id),
    item {bigint},
    number {bigint} NOT NULL,
    title {text} NOT NULL,
    description {text} NOT NULL,
    category {text} NOT NULL,
    severity {text} NOT NULL,
    -- Picture and place on it in ten-thousandths.
    place {json},
    unit_id {uuid} CONSTRAINT fk_defects_unit REFERENCES org_units (id),
    contractor {text} NOT NULL,
    person_id {uuid} CONSTRAINT fk_defects_person REFERENCES users (id),
    due_on {date} NOT NULL,
    photos {json} NOT NULL,
    state {text} NOT NULL,
    mended_by {uuid} CONSTRAINT fk_defects_mended_by REFERENCES users (id),
    mended_at {instant},
    sent_back {bigint} NOT NULL,
    closed_at {instant},
    raised_at {instant} NOT NULL,
    raised_by {uuid},
    version {bigint} NOT NULL,
    CONSTRAINT uq_defects_number UNIQUE (project_id, number),
    CONSTRAINT ck_defects_title CHECK (length(title) BETWEEN 1 AND 200),
    CONSTRAINT ck_defects_party CHECK (unit_id IS NOT NULL OR contractor <> ''),
    CONSTRAINT ck_defects_severity CHECK (severity IN ('minor', 'major', 'critical')),
    CONSTRAINT ck_defects_state CHECK (state IN ('open', 'mended', 'closed', 'withdrawn'))
);
CREATE INDEX ix_defects_due ON defects (due_on, id);
CREATE INDEX ix_defects_raised ON defects (raised_at, id);
CREATE INDEX ix_defects_state ON defects (state, due_on, id);
CREATE INDEX ix_defects_project ON defects (project_id, state, due_on);
CREATE INDEX ix_defects_inspection ON defects (inspection_id, category);
CREATE INDEX ix_defects_person ON defects (person_id, state, due_on);

-- How a defect went: what was mended, what the re-check found.
CREATE TABLE defect_steps (
    id {uuid} NOT NULL CONSTRAINT pk_defect_steps PRIMARY KEY,
    defect_id {uuid} NOT NULL CONSTRAINT fk_defect_steps_defect REFERENCES defects (id),
    kind {text} NOT NULL,
    words {text} NOT NULL,
    photos {json} NOT NULL,
    taken_at {instant} NOT NULL,
    taken_by {uuid},
    CONSTRAINT ck_defect_steps_kind CHECK (kind IN ('mended', 'passed', 'sent_back'))
);
CREATE INDEX ix_defect_steps_defect ON defect_steps (defect_id, id);

-- What stands open against a project, so that its guards need not know who found it. Kept by the use
-- cases of defects in their own transactions; dujiang verify recomputes it.
CREATE TABLE project_open_defects (
    project_id {uuid} NOT NULL CONSTRAINT fk_project_open_defects_project REFERENCES projects (id),
    severity {text} NOT NULL,
    due_on {date} NOT NULL,
    is_mended {bool} NOT NULL,
    number {bigint} NOT NULL,
    CONSTRAINT pk_project_open_defects PRIMARY KEY (project_id, severity, due_on, is_mended),
    CONSTRAINT ck_project_open_defects_number CHECK (number > 0)
);
