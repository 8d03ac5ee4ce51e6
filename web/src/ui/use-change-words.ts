/** The words of changes in the chosen language; pages that show changes load the texts "changes". */
import { useTranslation } from "react-i18next";
import { type ChangeTexts, fieldText, valueText } from "@/shared/change-words";
import { formatInstant } from "@/shared/dates";

export interface ChangeWords {
  field: (path: string) => string;
  /** A state is said in the words of the kind of thing it is of, where that has words of its own. */
  value: (path: string, value: unknown, kind?: string) => string;
}

export function useChangeWords(): ChangeWords {
  const { t, i18n } = useTranslation();
  const known = (key: string): string | undefined => {
    const [namespace = "", path = ""] = key.split(":");
    const words: unknown = i18n.getResource(i18n.language, namespace, path);
    return typeof words === "string" ? words : undefined;
  };
  const texts: ChangeTexts = {
    field: (name) => known(`changes:field.${name}`),
    code: (field, code) =>
      (field.startsWith("state") ? known(`common:projectState.${code}`) : undefined) ??
      known(`changes:value.${field}.${code}`),
    item: (number) => t("changes:item", { number }),
    count: (number) => t("changes:count", { count: number }),
    instant: formatInstant,
    yes: t("common:yes"),
    no: t("common:no"),
  };
  return {
    field: (path) => fieldText(path, texts),
    value: (path, value, kind) => {
      const code: ChangeTexts["code"] = (field, said) =>
        known(`changes:of.${kind}.${field}.${said}`) ?? texts.code(field, said);
      return valueText(path, value, kind ? { ...texts, code } : texts);
    },
  };
}
