/** Bytes: downloads carry the token in a header (no address with a secret in it), uploads report progress. */
import { send } from "./client";
import { ApiError, readProblem, toApiError } from "./problem";
import { freshToken } from "./session";
import { apiUrl } from "./transport";

/** Fetches a file into memory. */
export async function fetchFile(path: string): Promise<Blob> {
  const response = await send(new Request(apiUrl(path))).catch((error: unknown) => {
    throw toApiError(error);
  });
  if (!response.ok) throw await readProblem(response);
  return response.blob();
}

/**
 * Sends raw bytes with PUT. XMLHttpRequest, because fetch cannot tell how far an upload is.
 * `onProgress` gets 0–100.
 */
export async function uploadFile(
  path: string,
  file: Blob,
  onProgress: (percent: number) => void,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const token = await freshToken();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PUT", apiUrl(path));
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("X-Requested-With", "dujiang");
    request.setRequestHeader("Accept-Language", document.documentElement.lang || "zh-CN");
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    if (token) request.setRequestHeader("Authorization", `Bearer ${token}`);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(Math.floor((event.loaded / event.total) * 100));
    };
    request.onerror = () => reject(new ApiError(0, "network", null));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) return resolve();
      readProblem(new Response(request.responseText, { status: request.status })).then(reject, reject);
    };
    request.send(file);
  });
}
