-- Files on their way in, photos, and what people in the field say: progress reports, confirmed milestones, daily briefs.

CREATE TABLE uploads (
    id {uuid} NOT NULL CONSTRAINT pk_uploads PRIMARY KEY,
    owner_id {uuid} NOT NULL CONSTRAINT fk_uploads_owner REFERENCES users (id),
    purpose {text} NOT NULL,
    file_name {text} NOT NULL,
    size {bigint} NOT NULL,
    sha256 {text} NOT NULL,
    captured_at {instant},
    captured_offset {bigint},
    -- Millionths of a degree and metres, as coarse as the purpose asks.
    latitude {bigint},
    longitude {bigint},
    accuracy {bigint},
    received {bigint} NOT NULL,
    state {text} NOT NULL,
    -- Known once the bytes were looked at.
    media_type {text},
    width {bigint},
    height {bigint},
    thumb_sha256 {text},
    view_sha256 {text},
    created_at {instant} NOT NULL,
    expires_at {instant} NOT NULL,
    CONSTRAINT ck_uploads_purpose CHECK (purpose IN ('photo', 'safety_photo', 'plan_picture')),
    CONSTRAINT ck_uploads_state CHECK (state IN ('receiving', 'complete', 'claimed')),
    CONSTRAINT ck_uploads_size CHECK (size BETWEEN 1 AND 20971520),
    CONSTRAINT ck_uploads_received CHECK (received BETWEEN 0 AND size)
);
CREATE INDEX ix_uploads_expiry ON uploads (state, expires_at);
CREATE INDEX ix_uploads_owner ON uploads (owner_id, state);
CREATE INDEX ix_uploads_sha256 ON uploads (sha256);

-- The pieces of a file that is not whole yet, each an object of the store. No two begin at the same byte.
CREATE TABLE upload_pieces (
    upload_id {uuid} NOT NULL CONSTRAINT fk_upload_pieces_upload REFERENCES uploads (id),
    start {bigint} NOT NULL,
    size {bigint} NOT NULL,
    object {uuid} NOT NULL,
    CONSTRAINT pk_upload_pieces PRIMARY KEY (upload_id, start)
);

-- What a thing of a project shows. A row begins with the thing and never changes.
CREATE TABLE photos (
    id {uuid} NOT NULL CONSTRAINT pk_photos PRIMARY KEY,
    project_id {uuid} NOT NULL CONSTRAINT fk_photos_project REFERENCES projects (id),
    subject_kind {text} NOT NULL,
    subject_id {uuid} NOT NULL,
    -- The task that the thing is about. It may be removed later; the photo stays.
    task_id {uuid},
    -- Place among the photos of the thing, from 0.
    place {bigint} NOT NULL,
    purpose {text} NOT NULL,
    file_name {text} NOT NULL,
    media_type {text} NOT NULL,
    size {bigint} NOT NULL,
    sha256 {text} NOT NULL,
    width {bigint} NOT NULL,
    height {bigint} NOT NULL,
    thumb_sha256 {text} NOT NULL,
    view_sha256 {text} NOT NULL,
    captured_at {instant} NOT NULL,
    captured_offset {bigint} NOT NULL,
    latitude {bigint},
    longitude {bigint},
    accuracy {bigint},
    created_at {instant} NOT NULL,
    created_by {uuid} NOT NULL CONSTRAINT fk_photos_by REFERENCES users (id),
    CONSTRAINT uq_photos_place UNIQUE (subject_id, place)
);
CREATE INDEX ix_photos_project ON photos (project_id, captured_at, id);
CREATE INDEX ix_photos_task ON photos (task_id, captured_at, id);
CREATE INDEX ix_photos_sha256 ON photos (sha256);

CREATE TABLE progress_reports (
    id {uuid} NOT NULL CONSTRAINT pk_progress_reports PRIMARY KEY,
    project_id {uuid} NOT NULL CONSTRAINT fk_progress_reports_project REFERENCES projects (id),
    -- One of the two. They may be removed from the plan later; what was reported stays, under the name of then.
    task_id {uuid},
    milestone_id {uuid},
    subject_name {text} NOT NULL,
    state {text} NOT NULL,
    progress_percent {bigint},
    words {text} NOT NULL,
    -- Identifier and digest of each photo.
    photos {json} NOT NULL,
    latitude {bigint},
    longitude {bigint},
    accuracy {bigint},
    captured_at {instant} NOT NULL,
    captured_offset {bigint} NOT NULL,
    expected_finish {date},
    reported_by {uuid} NOT NULL CONSTRAINT fk_progress_reports_by REFERENCES users (id),
    received_at {instant} NOT NULL,
    -- The earlier of capture and arrival: the order in which reports of a task count.
    happened_at {instant} NOT NULL,
    -- Digest of what was sent at first: the same identifier with another content is refused.
    fingerprint {text} NOT NULL,
    review_state {text} NOT NULL,
    -- What the reviewer misses, or says.
    review_words {text} NOT NULL,
    reviewed_by {uuid},
    reviewed_at {instant},
    -- Whether its acceptance moved the task.
    drove {bool} NOT NULL,
    version {bigint} NOT NULL,
    CONSTRAINT ck_progress_reports_state CHECK (state IN ('normal', 'problem', 'stopped')),
    CONSTRAINT ck_progress_reports_percent CHECK (progress_percent BETWEEN 0 AND 100),
    CONSTRAINT ck_progress_reports_subject CHECK ((task_id IS NULL) <> (milestone_id IS NULL)),
    CONSTRAINT ck_progress_reports_review
        CHECK (review_state IN ('submitted', 'incomplete', 'accepted', 'withdrawn'))
);
CREATE INDEX ix_progress_reports_stream ON progress_reports (received_at, id);
CREATE INDEX ix_progress_reports_project ON progress_reports (project_id, received_at, id);
CREATE INDEX ix_progress_reports_review ON progress_reports (review_state, received_at, id);
CREATE INDEX ix_progress_reports_state ON progress_reports (state, received_at, id);
CREATE INDEX ix_progress_reports_task ON progress_reports (task_id, happened_at, id);
CREATE INDEX ix_progress_reports_milestone ON progress_reports (milestone_id, happened_at, id);
CREATE INDEX ix_progress_reports_by ON progress_reports (reported_by, received_at, id);

CREATE TABLE milestone_confirmations (
    id {uuid} NOT NULL CONSTRAINT pk_milestone_confirmations PRIMARY KEY,
    project_id {uuid} NOT NULL CONSTRAINT fk_milestone_confirmations_project REFERENCES projects (id),
    milestone_id {uuid} NOT NULL,
    milestone_title {text} NOT NULL,
    reached_on {date} NOT NULL,
    words {text} NOT NULL,
    photos {json} NOT NULL,
    latitude {bigint},
    longitude {bigint},
    accuracy {bigint},
    captured_at {instant} NOT NULL,
    captured_offset {bigint} NOT NULL,
    -- The rule that said which evidence it takes and whether a second person has to look.
    rule_id {text},
    state {text} NOT NULL,
    confirmed_by {uuid} NOT NULL CONSTRAINT fk_milestone_confirmations_by REFERENCES users (id),
    confirmed_at {instant} NOT NULL,
    second_by {uuid},
    second_at {instant},
    second_words {text} NOT NULL,
    version {bigint} NOT NULL,
    CONSTRAINT ck_milestone_confirmations_state CHECK (state IN ('waiting', 'confirmed', 'returned'))
);
-- A milestone is confirmed once; what was returned may be tried again.
CREATE UNIQUE INDEX uq_milestone_confirmations ON milestone_confirmations (milestone_id) WHERE state <> 'returned';
CREATE INDEX ix_milestone_confirmations_milestone ON milestone_confirmations (milestone_id, confirmed_at);
CREATE INDEX ix_milestone_confirmations_project ON milestone_confirmations (project_id, state);

CREATE TABLE daily_briefs (
    id {uuid} NOT NULL CONSTRAINT pk_daily_briefs PRIMARY KEY,
    project_id {uuid} NOT NULL CONSTRAINT fk_daily_briefs_project REFERENCES projects (id),
    day {date} NOT NULL,
    words {text} NOT NULL,
    -- What happened on the day, as it stood when the brief went out.
    items {json} NOT NULL,
    state {text} NOT NULL,
    written_by {uuid} NOT NULL CONSTRAINT fk_daily_briefs_by REFERENCES users (id),
    sent_at {instant},
    version {bigint} NOT NULL,
    CONSTRAINT uq_daily_briefs UNIQUE (project_id, day),
    CONSTRAINT ck_daily_briefs_state CHECK (state IN ('draft', 'sent'))
);
CREATE INDEX ix_daily_briefs_day ON daily_briefs (day, state, project_id);

-- 预计完成 of a task, as it was last reported and accepted.
ALTER TABLE tasks ADD COLUMN forecast_end {date};
