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
interface Remove<Path extends string> {
  parameters: Params<Record<Path, string>, never, { "If-Match": string }>;
  requestBody?: never;
  responses: { 204: Empty; default: Failure };
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

export interface paths extends CommandPaths {
  "/api/v1/me": { get: Read<T.MeView> };
  "/api/v1/org-units": { get: Read<{ items: T.OrgUnitView[] }> };
  "/api/v1/people": { get: Read<T.Page<T.PersonRef>, PageQuery & { q?: string; unit_id?: string }> };
  "/api/v1/regions": {
    get: Read<T.Page<T.RegionView>, PageQuery & { parent?: string; q?: string; level?: number }>;
  };
  "/api/v1/categories": { get: Read<T.Page<T.CategoryView>, PageQuery> };
  "/api/v1/industries": { get: Read<T.Page<T.IndustryView>, PageQuery & { parent?: string; q?: string }> };
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
  "/api/v1/saved-views": {
    get: Read<T.Page<T.SavedView>, PageQuery>;
    post: Make<T.CreateSavedView, T.SavedView>;
  };
  "/api/v1/saved-views/{id}": { delete: Remove<"id"> };
  "/api/v1/exports": { post: Make<T.CreateExport, T.ExportView> };
  "/api/v1/exports/{id}": { get: Read<T.ExportView, never, "id"> };
}
