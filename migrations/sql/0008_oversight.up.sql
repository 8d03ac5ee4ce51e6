-- Alerts, what they are made from, and what people are told.

-- The light of a project is that of its worst open alert; kept with the alerts, dujiang verify recomputes it.
ALTER TABLE projects ADD COLUMN light {text} NOT NULL DEFAULT 'green'
    CONSTRAINT ck_projects_light CHECK (light IN ('green', 'amber', 'red'));
ALTER TABLE projects ADD COLUMN open_alerts {bigint} NOT NULL DEFAULT 0;
CREATE INDEX ix_projects_light ON projects (light, updated_at, id);
-- The order of the lights, the worst last; what is equal sorts by the identifier.
CREATE INDEX ix_projects_by_light ON projects
    ((CASE light WHEN 'red' THEN 2 WHEN 'amber' THEN 1 ELSE 0 END), id);
-- The figures of the home page by unit and light, answered from the index alone.
CREATE INDEX ix_projects_lights ON projects
    (state, unit_id, light, progress_percent, budget_fen, received_fen, paid_fen);

CREATE TABLE alerts (
    id {uuid} NOT NULL CONSTRAINT pk_alerts PRIMARY KEY,
    -- Looked at when the transaction ends: who takes a project back learns only then which alerts go with it.
    project_id {uuid} NOT NULL CONSTRAINT fk_alerts_project REFERENCES projects (id)
        DEFERRABLE INITIALLY DEFERRED,
    -- The rule as it stood when it tripped.
    rule_id {text} NOT NULL,
    rule_title {text} NOT NULL,
    source_document {text} NOT NULL,
    clause {text} NOT NULL,
    severity {text} NOT NULL,
    light {text} NOT NULL,
    thing_kind {text} NOT NULL,
    thing_id {uuid} NOT NULL,
    thing_name {text} NOT NULL,
    message {text} NOT NULL,
    numbers {json} NOT NULL,
    handling {json} NOT NULL,
    state {text} NOT NULL,
    level {text} NOT NULL,
    holder_id {uuid} CONSTRAINT fk_alerts_holder REFERENCES users (id),
    supervisor_id {uuid} CONSTRAINT fk_alerts_supervisor REFERENCES users (id),
    -- The working days that are counted, and the last of them.
    clock_from {date} NOT NULL,
    clock_days {bigint} NOT NULL,
    due {date} NOT NULL,
    is_provisional {bool} NOT NULL,
    tripped_on {date} NOT NULL,
    trips {bigint} NOT NULL,
    closing {text},
    closed_at {instant},
    raised_at {instant} NOT NULL,
    version {bigint} NOT NULL,
    -- What the last evaluation said: derived, in no image.
    is_standing {bool} NOT NULL,
    seen_message {text} NOT NULL,
    seen_numbers {json} NOT NULL,
    CONSTRAINT ck_alerts_severity CHECK (severity IN ('block', 'warn', 'info')),
    CONSTRAINT ck_alerts_light CHECK (light IN ('green', 'amber', 'red')),
    CONSTRAINT ck_alerts_state CHECK (state IN ('open', 'acknowledged', 'assigned', 'acted', 'resolved')),
    CONSTRAINT ck_alerts_level CHECK (level IN ('holder', 'in_charge', 'supervised')),
    CONSTRAINT ck_alerts_closing CHECK ((state = 'resolved') = (closing IS NOT NULL)),
    CONSTRAINT ck_alerts_closed CHECK ((closing IS NULL) = (closed_at IS NULL))
);
-- One alert per rule and thing, open or closed: when the cause comes back, the same one is open again.
CREATE UNIQUE INDEX uq_alerts ON alerts (rule_id, thing_id);
CREATE INDEX ix_alerts_project ON alerts (project_id, state, due, id);
-- The lists of what is open: all, by colour, by rule, by who must act; each in the order of the last day.
CREATE INDEX ix_alerts_open ON alerts (due, id) WHERE state <> 'resolved';
CREATE INDEX ix_alerts_light ON alerts (light, due, id) WHERE state <> 'resolved';
CREATE INDEX ix_alerts_rule ON alerts (rule_id, due, id) WHERE state <> 'resolved';
CREATE INDEX ix_alerts_holder ON alerts (holder_id, due, id) WHERE state <> 'resolved';
CREATE INDEX ix_alerts_supervisor ON alerts (supervisor_id, due, id) WHERE state <> 'resolved';
CREATE INDEX ix_alerts_raised ON alerts (raised_at, id);

-- When progress was last told of, per project; kept from the events by those who react to them.
CREATE TABLE project_pulses (
    project_id {uuid} NOT NULL CONSTRAINT pk_project_pulses PRIMARY KEY
        CONSTRAINT fk_project_pulses_project REFERENCES projects (id),
    progressed_at {instant} NOT NULL
);

-- How far along the sealed log those who react have come; moved in the transaction of their effects.
CREATE TABLE reactions (
    name {text} NOT NULL CONSTRAINT pk_reactions PRIMARY KEY,
    position {bigint} NOT NULL,
    moved_at {instant} NOT NULL
);

-- A house that stood before begins with what its log tells, and follows from there.
INSERT INTO reactions (name, position, moved_at)
    SELECT 'alerts', COALESCE(MAX(seq), 0), CURRENT_TIMESTAMP FROM audit_seals;
INSERT INTO reactions (name, position, moved_at)
    SELECT 'notifications', COALESCE(MAX(seq), 0), CURRENT_TIMESTAMP FROM audit_seals;
INSERT INTO project_pulses (project_id, progressed_at)
    SELECT e.project_id, MAX(e.occurred_at) FROM audit_events e JOIN projects p ON p.id = e.project_id
    WHERE e.action IN ('task.reported', 'milestone.reported') GROUP BY e.project_id;

-- What was started on which civil day, once each however many processes there are.
CREATE TABLE schedule_runs (
    name {text} NOT NULL,
    day {date} NOT NULL,
    started_at {instant} NOT NULL,
    finished_at {instant},
    CONSTRAINT pk_schedule_runs PRIMARY KEY (name, day)
);

CREATE TABLE notifications (
    id {uuid} NOT NULL CONSTRAINT pk_notifications PRIMARY KEY,
    person_id {uuid} NOT NULL CONSTRAINT fk_notifications_person REFERENCES users (id),
    kind {text} NOT NULL,
    -- The event that told, and what it was about.
    event {text} NOT NULL,
    subject_kind {text} NOT NULL,
    subject_id {uuid} NOT NULL,
    title {text} NOT NULL,
    project_id {uuid} CONSTRAINT fk_notifications_project REFERENCES projects (id),
    actor_name {text} NOT NULL,
    words {text},
    -- How often it happened again while nobody had read it.
    times {bigint} NOT NULL,
    created_at {instant} NOT NULL,
    read_at {instant},
    -- Kept for the daily digest; the digest it came in.
    is_held {bool} NOT NULL,
    digest_id {uuid} CONSTRAINT fk_notifications_digest REFERENCES notifications (id)
);
-- Two same events make one notification while it is unread.
CREATE UNIQUE INDEX uq_notifications_unread ON notifications (person_id, kind, subject_id) WHERE read_at IS NULL;
CREATE INDEX ix_notifications_person ON notifications (person_id, is_held, id);
CREATE INDEX ix_notifications_unread ON notifications (person_id, id) WHERE read_at IS NULL AND is_held = FALSE;
CREATE INDEX ix_notifications_held ON notifications (person_id, id) WHERE is_held = TRUE AND digest_id IS NULL;
CREATE INDEX ix_notifications_digest ON notifications (digest_id, id);

-- One row per person who said anything; its key is the person.
CREATE TABLE notification_preferences (
    id {uuid} NOT NULL CONSTRAINT pk_notification_preferences PRIMARY KEY
        CONSTRAINT fk_notification_preferences_person REFERENCES users (id),
    kinds {json} NOT NULL,
    version {bigint} NOT NULL
);
