/**
 * The routes of the interface in the shape openapi-fetch reads, written by hand until the
 * server's document describes them; `types.ts` decides which of the two is used.
 */
import type * as T from "./types";

interface Json<B> {
  content: { "application/json": B };
}
/** Every failure is a problem document. */
interface Failure {
  content: { "application/problem+json": T.Problem };
}
interface Empty {
  content?: never;
}
interface Params<Path, Query, Header> {
  path: Path;
  query?: Query;
  header: Header;
}
interface Read<R, Query = never, Path = never> {
  // Wrapped in tuples: a bare `never` would swallow the whole type.
  parameters: [Path] extends [string]
    ? [Path] extends [never]
      ? { query?: Query }
      : { path: Record<Path & string, string>; query?: Query }
    : never;
  requestBody?: never;
  responses: { 200: Json<R>; default: Failure };
}
/** A POST that makes or moves something: it carries an idempotency key. */
interface Make<B, R, Path extends string = never> {
  parameters: Params<Record<Path, string>, never, { "Idempotency-Key": string }>;
  requestBody: Json<B>;
  responses: { 201: R extends null ? Empty : Json<R>; default: Failure };
}
/** A change of a thing that exists: it names the version it saw. */
interface Change<B, R, Path extends string> {
  parameters: Params<Record<Path, string>, never, { "If-Match": string }>;
  requestBody: Json<B>;
  responses: { 200: Json<R>; default: Failure };
}
interface Act<B, R, Path extends string> {
  parameters: Params<Record<Path, string>, never, { "If-Match": string; "Idempotency-Key": string }>;
  requestBody: Json<B>;
  responses: { 200: Json<R>; default: Failure };
}
/** A step that needs no words. */
interface Order<R, Path extends string> {
  parameters: Params<Record<Path, string>, never, { "If-Match": string; "Idempotency-Key": string }>;
  requestBody?: never;
  responses: { 202: Json<R>; default: Failure };
}
interface Remove<Path extends string> {
  parameters: Params<Record<Path, string>, never, { "If-Match": string }>;
  requestBody?: never;
  responses: { 204: Empty; default: Failure };
}
/** Removes what is either there or not and therefore has no version. */
interface Take<Path extends string> {
  parameters: { path: Record<Path, string> };
  requestBody?: never;
  responses: { 204: Empty; default: Failure };
}
/** A POST that only asks: nothing is stored. */
interface Ask<B, R, Path extends string> {
  parameters: { path: Record<Path, string> };
  requestBody: Json<B>;
  responses: { 200: Json<R>; default: Failure };
}
interface PageQuery {
  limit?: number;
  cursor?: string;
  with_total?: boolean;
}

/** One path per command of the life cycle. */
type CommandPaths = Record<
  `/api/v1/projects/{id}/${T.ProjectCommand}`,
  { post: Act<T.ProjectCommandBody, T.ProjectView, "id"> }
>;

/** Administration: accounts, organisation, roles, log, rules, reference data. */
interface AdminPaths {
  "/api/v1/sessions": { get: Read<{ items: T.SessionView[] }> };
  "/api/v1/sessions/{id}": { delete: Take<"id"> };
  "/api/v1/users": {
    get: Read<T.Page<T.UserView>, T.UserQuery>;
    post: Make<T.CreateUser, T.UserWithPassword>;
  };
  "/api/v1/users/{id}": {
    get: Read<T.UserView, never, "id">;
    patch: Change<T.EditUser, T.UserView, "id">;
  };
  "/api/v1/users/{id}/disable": { post: Act<{ reason: string }, T.UserView, "id"> };
  "/api/v1/users/{id}/enable": { post: Act<{ reason: string }, T.UserView, "id"> };
  "/api/v1/users/{id}/unlock": { post: Act<{ reason: string }, T.UserView, "id"> };
  "/api/v1/users/{id}/reset-password": { post: Act<{ reason?: string }, T.UserWithPassword, "id"> };
  "/api/v1/users/{id}/grants": {
    get: Read<{ items: T.GrantView[] }, never, "id">;
    post: Make<{ role_code: string; unit_id: string }, T.GrantView, "id">;
  };
  "/api/v1/users/{id}/grants/{grant_id}": { delete: Take<"id" | "grant_id"> };
  "/api/v1/users/{id}/sessions": { get: Read<{ items: T.SessionView[] }, never, "id"> };
  "/api/v1/users/{id}/end-sessions": { post: Make<{ reason?: string }, null, "id"> };
  "/api/v1/org-units": {
    get: Read<{ items: T.OrgUnitView[] }>;
    post: Make<T.CreateOrgUnit, T.OrgUnitView>;
  };
  "/api/v1/org-units/{id}": { patch: Change<T.EditOrgUnit, T.OrgUnitView, "id"> };
  "/api/v1/org-units/{id}/move": { post: Act<{ parent_id: string }, T.OrgUnitView, "id"> };
  "/api/v1/org-units/{id}/close": { post: Act<{ reason?: string }, T.OrgUnitView, "id"> };
  "/api/v1/org-units/{id}/reopen": { post: Act<{ reason?: string }, T.OrgUnitView, "id"> };
  "/api/v1/roles": { get: Read<{ items: T.RoleView[] }>; post: Make<T.CreateRole, T.RoleView> };
  "/api/v1/roles/{code}": { patch: Change<Partial<Omit<T.CreateRole, "code">>, T.RoleView, "code"> };
  "/api/v1/permissions": { get: Read<{ items: T.PermissionView[] }> };
  "/api/v1/audit-events": { get: Read<T.Page<T.AuditEventView>, T.AuditQuery> };
  "/api/v1/audit-events/chain": { get: Read<T.AuditChainView> };
  "/api/v1/audit-events/{id}": { get: Read<T.AuditEventView, never, "id"> };
  "/api/v1/rules": { get: Read<T.Page<T.RuleView>, T.RuleQuery> };
  "/api/v1/rules/{id}": {
    get: Read<T.RuleView, never, "id">;
    patch: Change<T.EditRule, T.RuleView, "id">;
  };
  "/api/v1/rules/{id}/retire": { post: Act<{ reason: string; effective_to: string }, T.RuleView, "id"> };
  "/api/v1/rules/{id}/reinstate": { post: Act<{ reason: string }, T.RuleView, "id"> };
  "/api/v1/rules/{id}/try": {
    post: Ask<{ params?: Record<string, unknown>; input: Record<string, unknown> }, T.TrialView, "id">;
  };
  "/api/v1/categories": {
    get: Read<{ items: T.CategoryEntry[]; version: number }, PageQuery>;
    post: Make<Omit<T.CreateEntry, "year"> & { year?: number; position?: number }, T.CategoryEntry>;
  };
  "/api/v1/categories/{code}": {
    patch: Change<T.EditEntry & { position?: number }, T.CategoryEntry, "code">;
  };
  "/api/v1/regions": {
    get: Read<
      T.Page<T.EntryView<T.RegionLevel>>,
      PageQuery & { parent?: string; q?: string; level?: T.RegionLevel }
    >;
    post: Make<T.CreateEntry, T.EntryView<T.RegionLevel>>;
  };
  "/api/v1/regions/{code}": { patch: Change<T.EditEntry, T.EntryView<T.RegionLevel>, "code"> };
  "/api/v1/industries": {
    get: Read<
      T.Page<T.EntryView<T.IndustryLevel>>,
      PageQuery & { parent?: string; q?: string; level?: T.IndustryLevel }
    >;
    post: Make<T.CreateEntry, T.EntryView<T.IndustryLevel>>;
  };
  "/api/v1/industries/{code}": { patch: Change<T.EditEntry, T.EntryView<T.IndustryLevel>, "code"> };
  "/api/v1/calendar": { get: Read<T.CalendarYearView, { year?: number }> };
  "/api/v1/calendar/{year}": {
    put: Change<{ source: string; days: T.CalendarDay[] }, T.CalendarYearView, "year">;
  };
}

export interface paths extends CommandPaths, AdminPaths {
  "/api/v1/me": { get: Read<T.MeView> };
  "/api/v1/people": { get: Read<T.Page<T.PersonRef>, PageQuery & { q?: string; unit_id?: string }> };
  "/api/v1/projects": {
    get: Read<T.Page<T.ProjectRow>, T.ProjectQuery>;
    post: Make<T.CreateProject, T.ProjectView>;
  };
  "/api/v1/projects/counts": { get: Read<T.ProjectCounts, T.ProjectFilter> };
  "/api/v1/projects/facets": { get: Read<T.ProjectFacets> };
  "/api/v1/projects/{id}": {
    get: Read<T.ProjectView, never, "id">;
    patch: Change<T.EditProject, T.ProjectView, "id">;
  };
  "/api/v1/projects/{id}/commands": { get: Read<{ items: T.OfferedCommand[] }, never, "id"> };
  "/api/v1/projects/{id}/participants": {
    get: Read<{ items: T.ParticipantView[] }, never, "id">;
    post: Make<T.CreateParticipant, T.ParticipantView, "id">;
  };
  "/api/v1/projects/{id}/participants/{participant_id}": {
    patch: Change<Partial<T.CreateParticipant>, T.ParticipantView, "id" | "participant_id">;
    delete: Remove<"id" | "participant_id">;
  };
  "/api/v1/projects/{id}/tasks": {
    get: Read<T.Page<T.TaskView>, PageQuery, "id">;
    post: Make<T.CreateTask, T.TaskView, "id">;
  };
  "/api/v1/projects/{id}/tasks/{task_id}": {
    patch: Change<Partial<T.CreateTask>, T.TaskView, "id" | "task_id">;
    delete: Remove<"id" | "task_id">;
  };
  "/api/v1/projects/{id}/tasks/{task_id}/move": {
    post: Act<{ parent_id: string | null; position: number }, T.TaskView, "id" | "task_id">;
  };
  "/api/v1/projects/{id}/milestones": {
    get: Read<T.Page<T.MilestoneView>, PageQuery, "id">;
    post: Make<T.CreateMilestone, T.MilestoneView, "id">;
  };
  "/api/v1/projects/{id}/milestones/{milestone_id}": {
    patch: Change<Partial<T.CreateMilestone>, T.MilestoneView, "id" | "milestone_id">;
    delete: Remove<"id" | "milestone_id">;
  };
  "/api/v1/projects/{id}/documents": {
    get: Read<T.Page<T.DocumentView>, PageQuery, "id">;
    post: Make<T.CreateDocument, T.DocumentView, "id">;
  };
  "/api/v1/projects/{id}/documents/{document_id}": {
    patch: Change<Partial<T.CreateDocument>, T.DocumentView, "id" | "document_id">;
    delete: Remove<"id" | "document_id">;
  };
  "/api/v1/projects/{id}/documents/{document_id}/versions": {
    get: Read<T.Page<T.DocumentVersionView>, PageQuery, "id" | "document_id">;
    post: Make<
      { file_name: string; size: number },
      { number: number; upload_url: string },
      "id" | "document_id"
    >;
  };
  "/api/v1/projects/{id}/timeline": { get: Read<T.Page<T.TimelineEntry>, PageQuery, "id"> };
  "/api/v1/my/tasks": { get: Read<T.Page<T.MyTaskView>, PageQuery & { state?: "open" | "done" }> };
  "/api/v1/my/summary": { get: Read<T.MySummary> };
  "/api/v1/my/milestones": { get: Read<T.Page<T.MyMilestoneView>, PageQuery & { state?: "open" | "done" }> };
  "/api/v1/search": {
    get: Read<{ items: T.SearchResult[] }, { q: string; kind?: T.SearchKind; limit?: number }>;
  };
  "/api/v1/imports": {
    get: Read<T.Page<T.ImportItem>, PageQuery>;
    post: Make<{ file_name: string; size: number; unit_id: string }, T.ImportView>;
  };
  "/api/v1/imports/{id}": { get: Read<T.ImportView, never, "id"> };
  "/api/v1/imports/{id}/layout": {
    get: Read<T.ImportLayout, { sheet?: string; header_row?: number }, "id">;
  };
  "/api/v1/imports/{id}/mapping": { put: Change<T.ImportMapping, T.ImportView, "id"> };
  "/api/v1/imports/{id}/check": { post: Order<T.ImportView, "id"> };
  "/api/v1/imports/{id}/commit": { post: Order<T.ImportView, "id"> };
  "/api/v1/imports/{id}/undo": { post: Act<{ reason: string }, T.ImportView, "id"> };
  "/api/v1/imports/{id}/issues": { get: Read<T.Page<T.ImportIssue>, PageQuery, "id"> };
  "/api/v1/import-templates": {
    get: Read<{ items: T.ImportTemplate[] }>;
    post: Make<{ name: string; mapping: T.ImportMapping }, T.ImportTemplate>;
  };
  "/api/v1/import-templates/{id}": { delete: Remove<"id"> };
  "/api/v1/saved-views": {
    get: Read<T.Page<T.SavedView>, PageQuery>;
    post: Make<T.CreateSavedView, T.SavedView>;
  };
  "/api/v1/saved-views/{id}": { delete: Remove<"id"> };
  "/api/v1/exports": { post: Make<T.CreateExport, T.ExportView> };
  "/api/v1/exports/{id}": { get: Read<T.ExportView, never, "id"> };
}
