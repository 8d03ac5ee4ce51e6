/**
 * The types of the interface as the screens use them. This file is the one place that knows
 * where they come from; every other file imports the names below and `paths` from here.
 */
export type * from "./admin-types";

/** A list answer with its cursor. */
export interface Page<T> {
  items: T[];
  next_cursor: string | null;
  total: number | null;
}

export interface UnitRef {
  id: string;
  name: string;
}
export interface PersonRef {
  id: string;
  name: string;
  unit_name: string;
}
export interface ActorRef {
  /** null for the system. */
  id: string | null;
  name: string | null;
}
export interface CodeRef {
  code: string;
  name: string;
}

export interface RuleRef {
  id: string;
  title: string;
  /** Source document and clause. */
  clause: string;
}
export interface FieldProblem {
  pointer: string;
  code: string;
  detail: string;
}
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  params?: Record<string, unknown>;
  errors?: FieldProblem[];
  request_id?: string;
  rule?: RuleRef | null;
}

export type SessionKind = "desk" | "field";
export interface Login {
  login: string;
  password: string;
  session_kind: SessionKind;
}
export interface TokenView {
  access_token: string;
  token_type: string;
  expires_at: string;
  password_change_required: boolean;
}
export interface ChangePassword {
  current_password: string;
  new_password: string;
}
export interface MeView {
  id: string;
  login: string;
  name: string;
  unit: UnitRef;
  password_change_required: boolean;
  permissions: string[];
  grants: { role_code: string; role_name: string; unit: UnitRef }[];
}

export type UnitKind = "region" | "government" | "bureau" | "township" | "section";
export interface OrgUnitView {
  id: string;
  parent_id: string | null;
  kind: UnitKind;
  name: string;
  short_name: string | null;
  code: string | null;
  region_code: string | null;
  position: number;
  is_active: boolean;
  version: number;
}
export interface RegionView {
  code: string;
  parent_code: string | null;
  name: string;
  level: number;
  source: string;
  year: number;
  is_active: boolean;
  version: number;
}
export interface CategoryView {
  code: string;
  name: string;
  position: number;
  is_active: boolean;
  version: number;
}
export interface IndustryView {
  code: string;
  parent_code: string | null;
  name: string;
}

export type ProjectState =
  | "draft"
  | "submitted"
  | "preliminary_review"
  | "expert_review"
  | "reserved"
  | "established"
  | "planned"
  | "in_execution"
  | "suspended"
  | "accepted"
  | "evaluated"
  | "archived"
  | "rejected"
  | "removed"
  | "terminated";
export type SecurityLabel = "public" | "internal" | "sensitive" | "important";

export interface ProjectRow {
  id: string;
  code: string | null;
  name: string;
  state: ProjectState;
  unit: UnitRef;
  category: CodeRef | null;
  region: CodeRef | null;
  year: number | null;
  total_investment: string | null;
  planned_start: string | null;
  planned_end: string | null;
  responsible_leader: PersonRef | null;
  in_charge: PersonRef | null;
  progress_percent: number;
  tags: string[];
  updated_at: string;
  version: number;
}
export interface ProjectView extends ProjectRow {
  summary: string;
  address: string;
  industry: CodeRef | null;
  source_key: string | null;
  origin: "created" | "recorded";
  security_label: SecurityLabel;
  actual_start: string | null;
  actual_end: string | null;
  state_before: ProjectState | null;
  created_at: string;
  created_by: ActorRef;
  updated_by: ActorRef;
  task_count: number;
  milestone_count: number;
  document_count: number;
  participant_count: number;
  capabilities: string[];
}
export interface ProjectCounts {
  total: number;
  by_state: Record<string, number>;
}
export interface ProjectFacets {
  years: number[];
  tags: string[];
}
export interface CreateProject {
  name: string;
  unit_id: string;
  summary?: string;
  category_code?: string | null;
  industry_code?: string | null;
  region_code?: string | null;
  address?: string;
  year?: number | null;
  total_investment?: string | null;
  planned_start?: string | null;
  planned_end?: string | null;
  responsible_leader_id?: string | null;
  in_charge_id?: string | null;
  security_label?: SecurityLabel;
  tags?: string[];
}
export type EditProject = Partial<CreateProject>;
export type ProjectSort =
  | "-updated_at"
  | "updated_at"
  | "name"
  | "-name"
  | "code"
  | "-code"
  | "total_investment"
  | "-total_investment"
  | "planned_start"
  | "-planned_start"
  | "planned_end"
  | "-planned_end"
  | "progress"
  | "-progress";
export interface ProjectFilter {
  q?: string;
  unit_id?: string;
  include_subtree?: boolean;
  /** Separated by commas. */
  state?: string;
  category?: string;
  region?: string;
  year?: number;
  amount_min?: string;
  amount_max?: string;
  tag?: string;
  leader_id?: string;
  in_charge_id?: string;
  mine?: boolean;
}
export interface ProjectQuery extends ProjectFilter {
  sort?: ProjectSort;
  limit?: number;
  cursor?: string;
  with_total?: boolean;
}

export type ProjectCommand =
  | "submit"
  | "return"
  | "accept-for-review"
  | "reject"
  | "pass"
  | "admit"
  | "remove"
  | "establish"
  | "approve-plan"
  | "start"
  | "suspend"
  | "resume"
  | "terminate"
  | "accept"
  | "evaluate"
  | "archive"
  | "reopen";
export interface CommandObstacle extends FieldProblem {
  rule: RuleRef | null;
}
export interface OfferedCommand {
  /** The last segment of its path. */
  command: string;
  permission: string;
  to_state: ProjectState;
  is_allowed: boolean;
  needs_reason: boolean;
  /** How many papers it asks for. */
  papers_needed: number;
  blocked_by: CommandObstacle[];
}
export interface ProjectCommandBody {
  reason?: string;
  paper_ids?: string[];
  code?: string;
}

export interface ParticipantView {
  id: string;
  unit: UnitRef;
  role: "lead" | "cooperating";
  deliverable: string | null;
  contact: PersonRef | null;
  version: number;
}
export interface CreateParticipant {
  unit_id: string;
  role: "lead" | "cooperating";
  deliverable?: string | null;
  contact_id?: string | null;
}
export interface TaskView {
  id: string;
  parent_id: string | null;
  position: number;
  wbs: string;
  title: string;
  description: string | null;
  unit: UnitRef | null;
  assignee: PersonRef | null;
  planned_start: string | null;
  planned_end: string | null;
  actual_start: string | null;
  actual_end: string | null;
  weight: number;
  progress_percent: number;
  version: number;
}
export interface MyTaskView extends TaskView {
  project: { id: string; name: string };
}
export interface CreateTask {
  parent_id?: string | null;
  title: string;
  description?: string | null;
  unit_id?: string | null;
  assignee_id?: string | null;
  planned_start?: string | null;
  planned_end?: string | null;
  actual_start?: string | null;
  actual_end?: string | null;
  weight?: number;
  progress_percent?: number;
}
export interface MilestoneView {
  id: string;
  title: string;
  description: string | null;
  is_key: boolean;
  unit: UnitRef | null;
  person: PersonRef | null;
  planned_date: string | null;
  actual_date: string | null;
  weight: number;
  task_id: string | null;
  version: number;
}
export interface CreateMilestone {
  title: string;
  description?: string | null;
  is_key?: boolean;
  unit_id?: string | null;
  person_id?: string | null;
  planned_date?: string | null;
  actual_date?: string | null;
  weight?: number;
  task_id?: string | null;
}
export type DocumentKind =
  | "application"
  | "approval"
  | "plan"
  | "contract"
  | "report"
  | "drawing"
  | "photo"
  | "acceptance"
  | "other";
export interface DocumentVersionView {
  number: number;
  file_name: string;
  media_type: string;
  size: number;
  sha256: string;
  uploaded_at: string;
  uploaded_by: ActorRef;
}
export interface DocumentView {
  id: string;
  title: string;
  kind: DocumentKind;
  security_label: SecurityLabel;
  current: DocumentVersionView | null;
  version_count: number;
  version: number;
}
export interface CreateDocument {
  title: string;
  kind: DocumentKind;
  security_label?: SecurityLabel;
}
export interface TimelineEntry {
  id: string;
  occurred_at: string;
  actor: ActorRef;
  action: string;
  subject: { kind: string; id: string; name: string };
  reason: string | null;
  changes: { field: string; before: unknown; after: unknown }[];
}
export interface SavedView {
  id: string;
  name: string;
  page: "register";
  query: string;
  columns: string[];
  version: number;
}
export type CreateSavedView = Omit<SavedView, "id" | "version">;
export interface ExportView {
  id: string;
  state: "queued" | "running" | "done" | "failed";
}
export interface CreateExport {
  kind: "projects" | "audit_events";
  format: "xlsx" | "csv";
  query: string;
  columns: string[];
}

// Start page.
export interface MySummary {
  projects: ProjectCounts;
  open_tasks: number;
}
export interface MyMilestoneView extends MilestoneView {
  project: { id: string; name: string };
}

// Search.
export type SearchKind = "project" | "document" | "task";
export interface SearchResult {
  kind: SearchKind;
  id: string;
  /** Of a project, itself. */
  project_id: string;
  title: string;
  /** Where each found stretch begins, from 0, and how long it is, in characters. */
  highlight: number[][];
  context: { project_name: string; unit: UnitRef };
}

// Imports.
export type ImportState =
  | "awaiting_file"
  | "needs_mapping"
  | "checking"
  | "checked"
  | "committing"
  | "paused"
  | "committed"
  | "undoing"
  | "undone"
  | "failed";
export type ImportFieldName =
  | "name"
  | "code"
  | "unit"
  | "state"
  | "summary"
  | "category"
  | "industry"
  | "region"
  | "address"
  | "year"
  | "total_investment"
  | "planned_start"
  | "planned_end"
  | "actual_start"
  | "actual_end"
  | "responsible_leader"
  | "in_charge"
  | "security_label"
  | "tags";
export interface ImportField {
  field: ImportFieldName;
  /** Counted from 0, in the order in which they are joined. */
  columns: number[];
  joiner: string | null;
  with_headings: boolean;
  fixed: string | null;
  /** Yuan per unit of the column. */
  factor: string | null;
  value_map: Record<string, string>;
}
export interface ImportMapping {
  sheet: string;
  /** Counted from 1. */
  header_row: number;
  target: "project";
  fields: ImportField[];
  key: { columns: number[] };
  latest_by: { column: number } | null;
}
export interface ImportColumn {
  index: number;
  header: string;
  samples: string[];
  /** All different values, when they are few. */
  values: string[];
}
export interface ImportSummary {
  rows: number;
  to_create: number;
  to_update: number;
  unchanged: number;
  superseded: number;
  refused: number;
  warnings: number;
}
export interface ImportItem {
  id: string;
  state: ImportState;
  file_name: string;
  file_size: number;
  unit: UnitRef;
  summary: ImportSummary | null;
  result: { created: number; updated: number; unchanged: number; superseded: number; refused: number } | null;
  undo_result: { withdrawn: number; restored: number; skipped: number } | null;
  progress: { done: number; total: number } | null;
  problem: { code: string; detail: string } | null;
  committed_at: string | null;
  undo_until: string | null;
  created_at: string;
  created_by: ActorRef;
  version: number;
}
export interface ImportLayout {
  sheet: string;
  header_row: number;
  row_count: number;
  columns: ImportColumn[];
  suggested: ImportMapping;
}
export interface ImportView extends ImportItem {
  sheet: string | null;
  sheets: string[];
  header_row: number | null;
  row_count: number | null;
  columns: ImportColumn[];
  suggested: ImportMapping | null;
  mapping: ImportMapping | null;
}
export interface ImportIssue {
  row: number;
  /** Counted from 0; null when the whole row is meant. */
  column: number | null;
  severity: "error" | "warning";
  code: string;
  detail: string;
}
export interface ImportTemplate {
  id: string;
  name: string;
  mapping: ImportMapping;
  version: number;
}

export type { paths } from "./draft-paths";
