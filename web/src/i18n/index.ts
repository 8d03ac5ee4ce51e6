/**
 * Texts in Simplified Chinese (first) and English. A namespace is a JSON file; a page names the
 * namespaces it needs in the route table and they are loaded with it. Keys are written whole
 * ("projects:state.draft") so that scripts and people can search for them.
 */
import i18next, { type BackendModule } from "i18next";
import { initReactI18next } from "react-i18next";
import { writePreference } from "@/shared/browser";
import { fileOf, giveHeadStart, type Language, startLanguage } from "./files";

const backend: BackendModule = {
  type: "backend",
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = fileOf(language, namespace);
    if (!load) return done(new Error(`no texts for ${language}/${namespace}`), null);
    load().then(
      (file) => done(null, file.default),
      (error: Error) => done(error, null),
    );
  },
};

/** Settles when the ground texts are there. */
let ready: Promise<unknown> = Promise.resolve();

/** Loads the ground texts; the app renders after it. */
export async function initI18n(): Promise<void> {
  giveHeadStart(["common"]);
  ready = i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: startLanguage(),
      fallbackLng: false,
      ns: ["common"],
      defaultNS: "common",
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
      returnNull: false,
    });
  await ready;
  document.documentElement.lang = i18next.language;
}

/** Loads the texts of a page before it shows; on a first page together with the ground texts, not behind them. */
export async function loadTexts(namespaces: readonly string[]): Promise<void> {
  giveHeadStart(namespaces, i18next.language);
  await ready;
  await i18next.loadNamespaces([...namespaces]);
}

/** Switches the language of everything that is open. */
export async function setLanguage(language: Language): Promise<void> {
  writePreference("language", language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** The language a switch would lead to. */
export function otherLanguage(current: string): Language {
  return current === "zh-CN" ? "en-US" : "zh-CN";
}

/** A language named in itself. */
export function nameOf(language: Language): string {
  const [code = language] = language.split("-");
  return new Intl.DisplayNames([language], { type: "language" }).of(code) ?? language;
}
