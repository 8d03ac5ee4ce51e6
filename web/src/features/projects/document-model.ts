/** Pure facts about documents. */
import type { DocumentKind } from "@/api/types";

export const DOCUMENT_KINDS = [
  "application",
  "approval",
  "plan",
  "contract",
  "report",
  "drawing",
  "photo",
  "acceptance",
  "other",
] as const satisfies readonly DocumentKind[];

/** What our own page can show; everything else is downloaded. */
export function previewKind(mediaType: string): "pdf" | "picture" | null {
  if (mediaType === "application/pdf") return "pdf";
  // No SVG: it can carry scripts.
  return /^image\/(jpeg|png|webp|gif)$/.test(mediaType) ? "picture" : null;
}

export function contentPath(projectId: string, documentId: string, number: number): string {
  return `/api/v1/projects/${projectId}/documents/${documentId}/versions/${number}/content`;
}

/** A title to start with: the file's name without its ending. */
export function titleOf(fileName: string): string {
  return fileName.replace(/\.[^.]{1,8}$/, "");
}
