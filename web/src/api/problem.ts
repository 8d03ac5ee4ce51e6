/**
 * Every failure of a call becomes one ApiError. The server owns the texts of its problems (it
 * answers in the language of the request); only failures without an answer get a text here.
 */
import type { FieldProblem, Problem, RuleRef } from "./types";

/** Codes made by the browser side, when no problem document arrived. */
export type LocalCode = "network" | "unreadable";

export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly problem: Problem | null;

  constructor(status: number, code: string, problem: Problem | null) {
    super(problem?.detail ?? code);
    this.name = "ApiError";
    this.status = status;
    this.code = code;
    this.problem = problem;
  }

  /** Whether there was no answer at all. */
  get isOffline(): boolean {
    return this.code === "network";
  }
  /** Somebody else changed the thing since it was read. */
  get isConflict(): boolean {
    return this.status === 412;
  }
  get fieldErrors(): FieldProblem[] {
    return this.problem?.errors ?? [];
  }
  get rule(): RuleRef | null {
    return this.problem?.rule ?? null;
  }
  get requestId(): string | null {
    return this.problem?.request_id ?? null;
  }
}

/** Reads the problem document of an answer that is not 2xx. */
export async function readProblem(response: Response): Promise<ApiError> {
  try {
    const body: unknown = await response.json();
    if (isProblem(body)) return new ApiError(response.status, body.code, body);
  } catch {
    // A proxy's HTML page or a cut answer: fall through.
  }
  return new ApiError(response.status, "unreadable", null);
}

/** Whatever was thrown, as an ApiError; a failed fetch means there is no connection. */
export function toApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError(0, "network", null);
}

/** "/planned_end" → "planned_end"; "/tags/2" → "tags": the form field a pointer speaks of. */
export function fieldOf(pointer: string): string {
  return pointer.replace(/^#?\//, "").split("/")[0] ?? "";
}

function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "code" in body && "status" in body && "detail" in body;
}
