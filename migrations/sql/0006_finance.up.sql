-- The fund ledger: budget lines, papers, payments, entries with their postings, vouchers and periods.

-- Kept from the ledger by its repository; dujiang verify recomputes them.
ALTER TABLE projects ADD COLUMN budget_fen {bigint} NOT NULL DEFAULT 0;
ALTER TABLE projects ADD COLUMN appropriated_fen {bigint} NOT NULL DEFAULT 0;
ALTER TABLE projects ADD COLUMN received_fen {bigint} NOT NULL DEFAULT 0;
ALTER TABLE projects ADD COLUMN committed_fen {bigint} NOT NULL DEFAULT 0;
ALTER TABLE projects ADD COLUMN paid_fen {bigint} NOT NULL DEFAULT 0;
CREATE INDEX ix_projects_budget ON projects (budget_fen, id);
CREATE INDEX ix_projects_appropriated ON projects (appropriated_fen, id);
CREATE INDEX ix_projects_received ON projects (received_fen, id);
CREATE INDEX ix_projects_committed ON projects (committed_fen, id);
CREATE INDEX ix_projects_paid ON projects (paid_fen, id);

CREATE TABLE budget_lines (
    id {uuid} NOT NULL CONSTRAINT pk_budget_lines PRIMARY KEY,
    project_id {uuid} NOT NULL CONSTRAINT fk_budget_lines_project REFERENCES projects (id),
    title {text} NOT NULL,
    -- A work package may go; what was planned for it stays.
    task_id {uuid},
    source {text},
    functional_code {text},
    economic_code {text},
    year {bigint},
    amount_fen {bigint} NOT NULL,
    note {text} NOT NULL,
    -- Kept from the ledger.
    appropriated_fen {bigint} NOT NULL DEFAULT 0,
    committed_fen {bigint} NOT NULL DEFAULT 0,
    paid_fen {bigint} NOT NULL DEFAULT 0,
    used_fen {bigint} NOT NULL DEFAULT 0,
    version {bigint} NOT NULL,
    CONSTRAINT ck_budget_lines_title CHECK (length(title) BETWEEN 1 AND 200),
    CONSTRAINT ck_budget_lines_amount CHECK (amount_fen BETWEEN 1 AND 1000000000000000)
);
CREATE INDEX ix_budget_lines_project ON budget_lines (project_id, year, id);

CREATE TABLE fund_papers (
    id {uuid} NOT NULL CONSTRAINT pk_fund_papers PRIMARY KEY,
    kind {text} NOT NULL,
    project_id {uuid} NOT NULL CONSTRAINT fk_fund_papers_project REFERENCES projects (id),
    title {text} NOT NULL,
    party {text} NOT NULL,
    number {text} NOT NULL,
    source {text} NOT NULL,
    year {bigint} NOT NULL,
    line_id {uuid},
    amount_fen {bigint} NOT NULL,
    effective_on {date} NOT NULL,
    note {text} NOT NULL,
    state {text} NOT NULL,
    entry_id {uuid} NOT NULL,
    reason {text},
    recorded_at {instant} NOT NULL,
    recorded_by {uuid},
    -- Kept from the payments on a commitment.
    paid_fen {bigint} NOT NULL DEFAULT 0,
    version {bigint} NOT NULL,
    CONSTRAINT ck_fund_papers_kind CHECK (kind IN ('appropriation', 'receipt', 'commitment')),
    CONSTRAINT ck_fund_papers_amount CHECK (amount_fen BETWEEN 1 AND 1000000000000000),
    -- Of one commitment no more is paid than it says.
    CONSTRAINT ck_fund_papers_paid CHECK (paid_fen BETWEEN 0 AND amount_fen)
);
CREATE INDEX ix_fund_papers_project ON fund_papers (project_id, kind, recorded_at, id);
CREATE INDEX ix_fund_papers_kind ON fund_papers (kind, recorded_at, id);

CREATE TABLE payments (
    id {uuid} NOT NULL CONSTRAINT pk_payments PRIMARY KEY,
    project_id {uuid} NOT NULL CONSTRAINT fk_payments_project REFERENCES projects (id),
    commitment_id {uuid} CONSTRAINT fk_payments_commitment REFERENCES fund_papers (id),
    source {text} NOT NULL,
    year {bigint} NOT NULL,
    line_id {uuid},
    title {text} NOT NULL,
    payee {text} NOT NULL,
    amount_fen {bigint} NOT NULL,
    number {text} NOT NULL,
    due_on {date},
    note {text} NOT NULL,
    state {text} NOT NULL,
    drafted_at {instant} NOT NULL,
    drafted_by {uuid},
    submitted_at {instant},
    submitted_by {uuid},
    approved_at {instant},
    approved_by {uuid},
    paid_at {instant},
    paid_by {uuid},
    effective_on {date},
    entry_id {uuid},
    reason {text},
    version {bigint} NOT NULL,
    CONSTRAINT ck_payments_amount CHECK (amount_fen BETWEEN 1 AND 1000000000000000),
    -- Four eyes, whatever a program says.
    CONSTRAINT ck_payments_approver CHECK (approved_by <> submitted_by),
    CONSTRAINT ck_payments_payer CHECK (paid_by <> approved_by),
    CONSTRAINT ck_payments_entry CHECK ((state IN ('paid', 'reversed')) = (entry_id IS NOT NULL))
);
CREATE INDEX ix_payments_project ON payments (project_id, drafted_at, id);
-- What waits to be approved or paid.
CREATE INDEX ix_payments_state ON payments (state, drafted_at, id);
CREATE INDEX ix_payments_drafted ON payments (drafted_at, id);
CREATE INDEX ix_payments_commitment ON payments (commitment_id, id);

CREATE TABLE ledger_entries (
    id {uuid} NOT NULL CONSTRAINT pk_ledger_entries PRIMARY KEY,
    project_id {uuid} NOT NULL CONSTRAINT fk_ledger_entries_project REFERENCES projects (id),
    -- Whose books it stands in.
    unit_id {uuid} NOT NULL CONSTRAINT fk_ledger_entries_unit REFERENCES org_units (id),
    kind {text} NOT NULL,
    origin_kind {text} NOT NULL,
    origin_id {uuid} NOT NULL,
    effective_on {date} NOT NULL,
    recorded_at {instant} NOT NULL,
    recorded_by {uuid},
    -- The entry it is the mirror of, which has no other.
    reverses {uuid} CONSTRAINT fk_ledger_entries_reverses REFERENCES ledger_entries (id),
    CONSTRAINT uq_ledger_entries_reverses UNIQUE (reverses)
);
CREATE INDEX ix_ledger_entries_origin ON ledger_entries (origin_id, id);

CREATE TABLE postings (
    id {uuid} NOT NULL CONSTRAINT pk_postings PRIMARY KEY,
    entry_id {uuid} NOT NULL CONSTRAINT fk_postings_entry REFERENCES ledger_entries (id),
    project_id {uuid} NOT NULL,
    -- The account; '' and 0 where a budget line names no source or year.
    source {text} NOT NULL,
    year {bigint} NOT NULL,
    stage {text} NOT NULL,
    side {text} NOT NULL,
    amount_fen {bigint} NOT NULL,
    line_id {uuid},
    effective_on {date} NOT NULL,
    recorded_at {instant} NOT NULL,
    CONSTRAINT ck_postings_side CHECK (side IN ('debit', 'credit')),
    CONSTRAINT ck_postings_amount CHECK (amount_fen BETWEEN 1 AND 1000000000000000)
);
CREATE INDEX ix_postings_entry ON postings (entry_id);
CREATE INDEX ix_postings_project ON postings (project_id, effective_on, id);
CREATE INDEX ix_postings_line ON postings (line_id, effective_on, id);

-- What stands in each account of a project: sums of its postings. The project's row is the lock.
CREATE TABLE fund_accounts (
    project_id {uuid} NOT NULL CONSTRAINT fk_fund_accounts_project REFERENCES projects (id),
    source {text} NOT NULL,
    year {bigint} NOT NULL,
    stage {text} NOT NULL,
    balance_fen {bigint} NOT NULL,
    last_on {date} NOT NULL,
    CONSTRAINT pk_fund_accounts PRIMARY KEY (project_id, source, year, stage),
    CONSTRAINT ck_fund_accounts_balance CHECK (balance_fen BETWEEN 0 AND 1000000000000000)
);

CREATE TABLE vouchers (
    id {uuid} NOT NULL CONSTRAINT pk_vouchers PRIMARY KEY,
    unit_id {uuid} NOT NULL CONSTRAINT fk_vouchers_unit REFERENCES org_units (id),
    year {bigint} NOT NULL,
    number {bigint} NOT NULL,
    entry_id {uuid} NOT NULL CONSTRAINT fk_vouchers_entry REFERENCES ledger_entries (id),
    CONSTRAINT uq_vouchers_number UNIQUE (unit_id, year, number),
    CONSTRAINT uq_vouchers_entry UNIQUE (entry_id)
);

-- The last number given, raised in the transaction that gives it: no sequence, which would leave gaps.
CREATE TABLE voucher_counters (
    unit_id {uuid} NOT NULL CONSTRAINT fk_voucher_counters_unit REFERENCES org_units (id),
    year {bigint} NOT NULL,
    last_number {bigint} NOT NULL,
    CONSTRAINT pk_voucher_counters PRIMARY KEY (unit_id, year)
);

CREATE TABLE periods (
    id {uuid} NOT NULL CONSTRAINT pk_periods PRIMARY KEY,
    unit_id {uuid} NOT NULL CONSTRAINT fk_periods_unit REFERENCES org_units (id),
    year {bigint} NOT NULL,
    month {bigint} NOT NULL,
    state {text} NOT NULL,
    asked_by {uuid},
    asked_at {instant},
    confirmed_by {uuid},
    confirmed_at {instant},
    reason {text},
    version {bigint} NOT NULL,
    CONSTRAINT uq_periods UNIQUE (unit_id, year, month),
    CONSTRAINT ck_periods_month CHECK (month BETWEEN 1 AND 12),
    CONSTRAINT ck_periods_state CHECK (state IN ('open', 'closing', 'closed', 'reopening')),
    CONSTRAINT ck_periods_persons CHECK (confirmed_by <> asked_by)
);
