/** The types of administration: accounts, organisation, roles, log, rules, reference data. */
import type { ActorRef, CategoryView, FieldProblem, SessionKind, UnitKind, UnitRef } from "./types";

export type UserState = "active" | "disabled" | "locked";
export interface UserView {
  id: string;
  login: string;
  name: string;
  unit: UnitRef;
  phone_masked: string | null;
  state: UserState;
  password_change_required: boolean;
  last_login_at: string | null;
  created_at: string;
  version: number;
}
export interface UserQuery {
  q?: string;
  unit_id?: string;
  state?: UserState;
  limit?: number;
  cursor?: string;
}
export interface CreateUser {
  login: string;
  name: string;
  unit_id: string;
  phone?: string;
}
export interface EditUser {
  name?: string;
  unit_id?: string;
  phone?: string | null;
}
export interface UserWithPassword {
  user: UserView;
  one_time_password: string;
}
export type UserVerb = "disable" | "enable" | "unlock";
export interface GrantView {
  id: string;
  role_code: string;
  role_name: string;
  unit: UnitRef;
  granted_at: string;
  granted_by: ActorRef;
}
export interface SessionView {
  id: string;
  kind: SessionKind;
  created_at: string;
  last_seen_at: string;
  expires_at: string;
  ip: string | null;
  user_agent: string | null;
  is_current: boolean;
}
export interface CreateOrgUnit {
  parent_id: string;
  kind: UnitKind;
  name: string;
  short_name?: string;
  code?: string;
  region_code?: string;
}
export interface EditOrgUnit {
  name?: string;
  short_name?: string;
  code?: string | null;
  region_code?: string | null;
}
export interface RoleView {
  code: string;
  name: string;
  description: string;
  is_administrative: boolean;
  is_built_in: boolean;
  permissions: string[];
  version: number;
}
export interface CreateRole {
  code: string;
  name: string;
  description: string;
  permissions: string[];
}
export interface PermissionView {
  code: string;
  resource: string;
  is_administrative: boolean;
}

export interface AuditChange {
  field: string;
  before: unknown;
  after: unknown;
}
export interface AuditEventView {
  id: string;
  occurred_at: string;
  action: string;
  actor: { id: string | null; name: string; unit_name: string | null };
  ip: string | null;
  user_agent: string | null;
  request_id: string | null;
  subject: { kind: string; id: string; name: string };
  project_id: string | null;
  reason: string | null;
  paper_ids: string[];
  changes: AuditChange[];
  is_masked: boolean;
  /** null for the second or so until the event is sealed. */
  seal: { seq: number; hash: string } | null;
}
export interface AuditQuery {
  actor_id?: string;
  resource_kind?: string;
  resource_id?: string;
  project_id?: string;
  action?: string;
  from?: string;
  to?: string;
  q?: string;
  limit?: number;
  cursor?: string;
}
export interface AuditChainView {
  seq: number;
  hash: string;
  sealed_until: string | null;
  unsealed: number;
}

export type RuleKind =
  | "project_code_format"
  | "working_day_clock"
  | "lifecycle_guard"
  | "amount_threshold"
  | "ratio_threshold";
export type RuleSeverity = "info" | "warn" | "block";
export type RuleState = "active" | "retired";
export interface RuleView {
  id: string;
  kind: RuleKind;
  title: string;
  source_document: string;
  clause: string;
  effective_from: string;
  effective_to: string | null;
  scope: string;
  severity: RuleSeverity;
  message: string;
  params: Record<string, unknown>;
  vectors: { name: string; input: Record<string, unknown>; expect: Record<string, unknown> }[];
  state: RuleState;
  version: number;
}
export interface RuleQuery {
  kind?: RuleKind;
  state?: RuleState;
  q?: string;
  limit?: number;
  cursor?: string;
}
export type EditRule = Partial<
  Pick<
    RuleView,
    | "title"
    | "source_document"
    | "clause"
    | "effective_from"
    | "effective_to"
    | "severity"
    | "message"
    | "params"
    | "vectors"
  >
>;
export interface TrialView {
  outcome: "passes" | "objects";
  message: string | null;
  details: unknown;
}

export type RegionLevel = "province" | "city" | "county" | "township" | "village";
export type IndustryLevel = "section" | "division" | "group" | "class";
/** A region or an industry as the administration screens see it. */
export interface EntryView<Level extends string = string> {
  code: string;
  parent_code: string | null;
  name: string;
  level: Level;
  ancestors: string[];
  source: string;
  year: number;
  is_active: boolean;
  version: number;
}
export interface CategoryEntry extends CategoryView {
  source: string;
  year: number;
}
export interface CreateEntry {
  code: string;
  name: string;
  source: string;
  year: number;
}
export interface EditEntry {
  name?: string;
  source?: string;
  year?: number;
  is_active?: boolean;
}
export type DayKind = "holiday" | "makeup_workday";
export interface CalendarDay {
  date: string;
  kind: DayKind;
  name: string;
}
export interface CalendarYearView {
  year: number;
  /** No table has been published for the year: it follows the plain week. */
  is_provisional: boolean;
  source: string | null;
  days: (CalendarDay & { is_working_day: boolean })[];
  version: number;
}
export interface CalendarPreview {
  year: number;
  days: CalendarYearView["days"];
  problems: FieldProblem[];
}
