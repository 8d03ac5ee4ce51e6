/**
 * Brings photos in from a desk: announces each, then sends its bytes in one piece. The thing that
 * will show them claims them by their identifiers in its own write.
 */
import { api } from "@/api/client";
import { uploadFile } from "@/api/files";
import type { UploadPurpose } from "@/api/types";
import { creating } from "@/api/writing";
import { sha256 } from "@/offline/sha256";
import { newId } from "@/shared/id";

/** Sends one photo; answers its identifier. */
export async function uploadPhoto(file: File, purpose: UploadPurpose): Promise<string> {
  const id = newId();
  const body = {
    id,
    purpose,
    file_name: file.name,
    size: file.size,
    sha256: await sha256(await file.arrayBuffer()),
    captured_at: new Date(file.lastModified).toISOString(),
  };
  await api.POST("/api/v1/uploads", { params: { header: creating(id) }, body });
  await uploadFile(`/api/v1/uploads/${id}`, file, () => undefined, { "Upload-Offset": "0" });
  return id;
}

/** One after another: a desk has time, and a failure is told at the photo where it happened. */
export async function uploadPhotos(files: readonly File[], purpose: UploadPurpose): Promise<string[]> {
  const ids: string[] = [];
  for (const file of files) ids.push(await uploadPhoto(file, purpose));
  return ids;
}
