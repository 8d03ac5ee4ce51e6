-- Identity, audit, jobs and everything that belongs to no single context.
-- Types in braces are spelled per database by persistence::dialect.

CREATE TABLE org_units (
    id {uuid} NOT NULL CONSTRAINT pk_org_units PRIMARY KEY,
    parent_id {uuid} CONSTRAINT fk_org_units_parent REFERENCES org_units (id),
    kind {text} NOT NULL,
    name {text} NOT NULL,
    short_name {text} NOT NULL,
    code {text} CONSTRAINT uq_org_units_code UNIQUE,
    region_code {text},
    position {bigint} NOT NULL,
    is_active {bool} NOT NULL,
    version {bigint} NOT NULL,
    CONSTRAINT ck_org_units_kind CHECK (kind IN ('region', 'government', 'bureau', 'township', 'section')),
    CONSTRAINT ck_org_units_name CHECK (length(name) BETWEEN 1 AND 100)
);
CREATE INDEX ix_org_units_parent ON org_units (parent_id, position);
-- One government per database: there is exactly one unit above all others.
CREATE UNIQUE INDEX uq_org_units_root ON org_units ((parent_id IS NULL)) WHERE parent_id IS NULL;

CREATE TABLE users (
    id {uuid} NOT NULL CONSTRAINT pk_users PRIMARY KEY,
    login {text} NOT NULL CONSTRAINT uq_users_login UNIQUE,
    name {text} NOT NULL,
    unit_id {uuid} NOT NULL CONSTRAINT fk_users_unit REFERENCES org_units (id),
    phone {text},
    is_disabled {bool} NOT NULL,
    password_hash {text} NOT NULL,
    password_changed_at {instant} NOT NULL,
    password_change_required {bool} NOT NULL,
    failed_logins {bigint} NOT NULL,
    last_failed_at {instant},
    last_login_at {instant},
    created_at {instant} NOT NULL,
    version {bigint} NOT NULL,
    CONSTRAINT ck_users_login CHECK (length(login) BETWEEN 2 AND 64),
    CONSTRAINT ck_users_name CHECK (length(name) BETWEEN 1 AND 50)
);
CREATE INDEX ix_users_unit ON users (unit_id, name, id);
CREATE INDEX ix_users_name ON users (name, id);

-- Hashes of former passwords, newest last, so that they are not used again.
CREATE TABLE password_history (
    id {uuid} NOT NULL CONSTRAINT pk_password_history PRIMARY KEY,
    user_id {uuid} NOT NULL CONSTRAINT fk_password_history_user REFERENCES users (id),
    password_hash {text} NOT NULL,
    set_at {instant} NOT NULL
);
CREATE INDEX ix_password_history_user ON password_history (user_id, set_at);

CREATE TABLE roles (
    code {text} NOT NULL CONSTRAINT pk_roles PRIMARY KEY,
    name {text} NOT NULL CONSTRAINT uq_roles_name UNIQUE,
    description {text} NOT NULL,
    -- 'business' or one of the three administrators, which exclude each other and all business.
    duty {text} NOT NULL,
    is_built_in {bool} NOT NULL,
    permissions {json} NOT NULL,
    version {bigint} NOT NULL,
    CONSTRAINT uq_roles_code_duty UNIQUE (code, duty),
    CONSTRAINT ck_roles_duty CHECK (duty IN ('business', 'system_admin', 'security_admin', 'audit_admin'))
);

-- The one duty a person has 三员分立: whoever holds a role of one duty can hold no other.
CREATE TABLE user_duties (
    user_id {uuid} NOT NULL CONSTRAINT pk_user_duties PRIMARY KEY
        CONSTRAINT fk_user_duties_user REFERENCES users (id),
    duty {text} NOT NULL,
    CONSTRAINT uq_user_duties UNIQUE (user_id, duty)
);

CREATE TABLE grants (
    id {uuid} NOT NULL CONSTRAINT pk_grants PRIMARY KEY,
    user_id {uuid} NOT NULL CONSTRAINT fk_grants_user REFERENCES users (id),
    role_code {text} NOT NULL,
    duty {text} NOT NULL,
    unit_id {uuid} NOT NULL CONSTRAINT fk_grants_unit REFERENCES org_units (id),
    granted_at {instant} NOT NULL,
    granted_by {uuid} CONSTRAINT fk_grants_by REFERENCES users (id),
    CONSTRAINT uq_grants UNIQUE (user_id, role_code, unit_id),
    CONSTRAINT fk_grants_role FOREIGN KEY (role_code, duty) REFERENCES roles (code, duty),
    -- The exclusion of the three administrators, kept by the database itself.
    CONSTRAINT fk_grants_duty FOREIGN KEY (user_id, duty) REFERENCES user_duties (user_id, duty)
);
CREATE INDEX ix_grants_unit ON grants (unit_id);
CREATE INDEX ix_grants_role ON grants (role_code);

CREATE TABLE sessions (
    id {uuid} NOT NULL CONSTRAINT pk_sessions PRIMARY KEY,
    user_id {uuid} NOT NULL CONSTRAINT fk_sessions_user REFERENCES users (id),
    kind {text} NOT NULL,
    -- What all refresh tokens of the session have in common: any old one gives the session away.
    family_hash {text} NOT NULL CONSTRAINT uq_sessions_family UNIQUE,
    refresh_hash {text} NOT NULL CONSTRAINT uq_sessions_refresh UNIQUE,
    -- The token before, accepted once more for a moment when its answer was lost on the way.
    previous_hash {text} CONSTRAINT uq_sessions_previous UNIQUE,
    rotated_at {instant} NOT NULL,
    successor_used {bool} NOT NULL,
    address {text},
    user_agent {text},
    created_at {instant} NOT NULL,
    last_seen_at {instant} NOT NULL,
    expires_at {instant} NOT NULL,
    ended_at {instant},
    CONSTRAINT ck_sessions_kind CHECK (kind IN ('desk', 'field'))
);
CREATE INDEX ix_sessions_user ON sessions (user_id, ended_at);

-- A second try with the same key answers with the value that the first one made.
CREATE TABLE idempotency_keys (
    principal {text} NOT NULL,
    operation {text} NOT NULL,
    key {text} NOT NULL,
    fingerprint {text} NOT NULL,
    answer {json} NOT NULL,
    created_at {instant} NOT NULL,
    CONSTRAINT pk_idempotency_keys PRIMARY KEY (principal, operation, key)
);
CREATE INDEX ix_idempotency_keys_created ON idempotency_keys (created_at);

CREATE TABLE audit_events (
    id {uuid} NOT NULL CONSTRAINT pk_audit_events PRIMARY KEY,
    occurred_at {instant} NOT NULL,
    action {text} NOT NULL,
    actor_kind {text} NOT NULL,
    actor_id {uuid},
    actor_name {text} NOT NULL,
    actor_unit_id {uuid},
    session_id {uuid},
    address {text},
    user_agent {text},
    request_id {text},
    resource_kind {text} NOT NULL,
    resource_id {uuid} NOT NULL,
    resource_name {text} NOT NULL,
    project_id {uuid},
    before {json},
    after {json},
    reason {text},
    -- Papers that were shown for it.
    papers {json} NOT NULL
);
-- The log is read from its newest end; one index per filter, each in that order.
CREATE INDEX ix_audit_events_time ON audit_events (occurred_at, id);
CREATE INDEX ix_audit_events_kind ON audit_events (resource_kind, occurred_at, id);
CREATE INDEX ix_audit_events_resource ON audit_events (resource_id, occurred_at, id);
CREATE INDEX ix_audit_events_project ON audit_events (project_id, occurred_at, id);
CREATE INDEX ix_audit_events_actor ON audit_events (actor_id, occurred_at, id);
CREATE INDEX ix_audit_events_action ON audit_events (action, occurred_at, id);

CREATE TABLE audit_seals (
    seq {bigint} NOT NULL CONSTRAINT pk_audit_seals PRIMARY KEY,
    event_id {uuid} NOT NULL CONSTRAINT uq_audit_seals_event UNIQUE,
    prev {text} NOT NULL,
    hash {text} NOT NULL
);

-- Events on their way to those who react to them; emptied as they are delivered.
CREATE TABLE outbox (
    id {uuid} NOT NULL CONSTRAINT pk_outbox PRIMARY KEY,
    event_id {uuid} NOT NULL,
    topic {text} NOT NULL,
    created_at {instant} NOT NULL
);
CREATE INDEX ix_outbox_topic ON outbox (topic, id);

CREATE TABLE jobs (
    id {uuid} NOT NULL CONSTRAINT pk_jobs PRIMARY KEY,
    kind {text} NOT NULL,
    subject_id {uuid} NOT NULL,
    payload {json} NOT NULL,
    state {text} NOT NULL,
    attempts {bigint} NOT NULL,
    run_at {instant} NOT NULL,
    leased_until {instant},
    last_error {text},
    created_at {instant} NOT NULL,
    finished_at {instant},
    CONSTRAINT ck_jobs_state CHECK (state IN ('waiting', 'running', 'done', 'failed'))
);
CREATE INDEX ix_jobs_due ON jobs (state, run_at);
CREATE INDEX ix_jobs_subject ON jobs (subject_id);
