-- Reference data and the rules registry.

CREATE TABLE regions (
    code {text} NOT NULL CONSTRAINT pk_regions PRIMARY KEY,
    parent_code {text},
    name {text} NOT NULL,
    level {text} NOT NULL,
    source {text} NOT NULL,
    year {bigint} NOT NULL,
    is_active {bool} NOT NULL,
    version {bigint} NOT NULL,
    CONSTRAINT ck_regions_level CHECK (level IN ('province', 'city', 'county', 'township', 'village'))
);
CREATE INDEX ix_regions_parent ON regions (parent_code, code);
CREATE INDEX ix_regions_level ON regions (level, code);
CREATE INDEX ix_regions_name ON regions (name);

CREATE TABLE industries (
    code {text} NOT NULL CONSTRAINT pk_industries PRIMARY KEY,
    parent_code {text},
    name {text} NOT NULL,
    level {bigint} NOT NULL,
    source {text} NOT NULL,
    year {bigint} NOT NULL,
    is_active {bool} NOT NULL,
    version {bigint} NOT NULL
);
CREATE INDEX ix_industries_parent ON industries (parent_code, code);
CREATE INDEX ix_industries_level ON industries (level, code);

CREATE TABLE categories (
    code {text} NOT NULL CONSTRAINT pk_categories PRIMARY KEY,
    name {text} NOT NULL CONSTRAINT uq_categories_name UNIQUE,
    position {bigint} NOT NULL,
    is_active {bool} NOT NULL,
    source {text} NOT NULL,
    year {bigint} NOT NULL,
    version {bigint} NOT NULL
);

CREATE TABLE class_codes (
    scheme {text} NOT NULL,
    code {text} NOT NULL,
    name {text} NOT NULL,
    source {text} NOT NULL,
    year {bigint} NOT NULL,
    is_active {bool} NOT NULL,
    version {bigint} NOT NULL,
    CONSTRAINT pk_class_codes PRIMARY KEY (scheme, code)
);

CREATE TABLE calendar_years (
    year {bigint} NOT NULL CONSTRAINT pk_calendar_years PRIMARY KEY,
    source {text} NOT NULL,
    -- Only the days that differ from the week: holidays and make-up working days 调休.
    days {json} NOT NULL,
    saved_at {instant} NOT NULL,
    version {bigint} NOT NULL
);

-- What the program shipped and has installed, so that a start need not compare.
CREATE TABLE shipped_data (
    name {text} NOT NULL CONSTRAINT pk_shipped_data PRIMARY KEY,
    digest {text} NOT NULL,
    installed_at {instant} NOT NULL
);

CREATE TABLE rules (
    id {text} NOT NULL CONSTRAINT pk_rules PRIMARY KEY,
    kind {text} NOT NULL,
    scope {text} NOT NULL,
    title {text} NOT NULL,
    source_document {text} NOT NULL,
    clause {text} NOT NULL,
    effective_from {date} NOT NULL,
    effective_to {date},
    severity {text} NOT NULL,
    message {text} NOT NULL,
    params {json} NOT NULL,
    vectors {json} NOT NULL,
    state {text} NOT NULL,
    version {bigint} NOT NULL,
    CONSTRAINT ck_rules_severity CHECK (severity IN ('block', 'warn', 'info')),
    CONSTRAINT ck_rules_state CHECK (state IN ('active', 'retired'))
);
CREATE INDEX ix_rules_kind ON rules (kind, scope);
