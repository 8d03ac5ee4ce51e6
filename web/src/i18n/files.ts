/** Where the texts lie, and the person's language: all that is needed to begin fetching them, without the library. */
import { readPreference } from "@/shared/browser";

export const LANGUAGES = ["zh-CN", "en-US"] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Texts {
  default: Record<string, unknown>;
}

/** The texts of portal and field; those of the desk come with its route table (`desk-texts.ts`). */
const files = import.meta.glob<Texts>("./locales/*/{common,field,identity,portal}.json");

/** Makes further texts known. */
export function addFiles(more: Record<string, () => Promise<Texts>>): void {
  Object.assign(files, more);
}

export function fileOf(language: string, namespace: string): (() => Promise<Texts>) | undefined {
  return files[`./locales/${language}/${namespace}.json`];
}

/** The language of this person: chosen before, otherwise Chinese. */
export function startLanguage(): Language {
  return readPreference("language") === "en-US" ? "en-US" : "zh-CN";
}

/** Fetches files that will be asked for: whether one can be had at all is found out, and told, later. */
export function giveHeadStart(namespaces: readonly string[], language: string = startLanguage()): void {
  for (const name of namespaces) fileOf(language, name)?.().catch(() => undefined);
}
