/** Uploading a version: metadata first, then the bytes. */
import { api, bodyOf } from "@/api/client";
import { uploadFile } from "@/api/files";
import { creating } from "@/api/writing";
import { contentPath } from "./document-model";

/** Adds a version with its bytes to a document. `onProgress` gets 0–100. */
export async function addVersion(
  projectId: string,
  documentId: string,
  file: File,
  onProgress: (percent: number) => void,
): Promise<void> {
  const path = { id: projectId, document_id: documentId };
  const version = await bodyOf(
    api.POST("/api/v1/projects/{id}/documents/{document_id}/versions", {
      params: { path, header: creating() },
      body: { file_name: file.name, size: file.size },
    }),
  );
  await uploadFile(contentPath(projectId, documentId, version.number), file, onProgress);
}
