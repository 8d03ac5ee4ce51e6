/** Uploading a version: metadata first, then the bytes. */
import { api, bodyOf } from "@/api/client";
import { uploadFile } from "@/api/files";
import { creating } from "@/api/writing";
import type { Once } from "@/shared/use-once";
import { contentPath } from "./document-model";

/**
 * Adds a version with its bytes to a document. `onProgress` gets 0–100. A second try with the
 * same file goes on with the version that was announced: none without bytes stays behind.
 */
export async function addVersion(
  once: Once,
  projectId: string,
  documentId: string,
  file: File,
  onProgress: (percent: number) => void,
): Promise<void> {
  const path = { id: projectId, document_id: documentId };
  const body = { file_name: file.name, size: file.size };
  await once({ path, body, changed: file.lastModified }, async (key) => {
    const version = await bodyOf(
      api.POST("/api/v1/projects/{id}/documents/{document_id}/versions", {
        params: { path, header: creating(key) },
        body,
      }),
    );
    await uploadFile(contentPath(projectId, documentId, version.number), file, onProgress);
  });
}
