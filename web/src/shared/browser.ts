/** Small dealings with the browser: saving files, copying text, remembered preferences. */

/** Hands a blob to the browser's download. */
export function saveBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // Some browsers read the address only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Copies text; falls back to a selection where the clipboard API is missing (plain http). */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    const isDone = document.execCommand("copy");
    area.remove();
    return isDone;
  }
}

/** Reads a remembered preference; storage may be switched off. */
export function readPreference(name: string): string | null {
  try {
    return localStorage.getItem(`dujiang.${name}`);
  } catch {
    return null;
  }
}

/** Remembers a preference; null forgets it. */
export function writePreference(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`dujiang.${name}`);
    else localStorage.setItem(`dujiang.${name}`, value);
  } catch {
    // Nothing depends on it: the preference lasts until the page is left.
  }
}

/** Bytes for people: "12 KB", "3.4 MB". */
export function formatBytes(size: number): string {
  if (size < 1024) return `${size} B`;
  if (size < 1024 * 1024) return `${Math.round(size / 1024)} KB`;
  return `${(size / 1024 / 1024).toFixed(1)} MB`;
}
