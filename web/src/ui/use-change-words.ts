/** The words of changes in the chosen language; pages that show changes load the texts "changes". */
import { useTranslation } from "react-i18next";
import { type ChangeTexts, fieldText, valueText } from "@/shared/change-words";
import { formatInstant } from "@/shared/dates";

export interface ChangeWords {
  field: (path: string) => string;
  value: (path: string, value: unknown) => string;
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
    value: (path, value) => valueText(path, value, texts),
  };
}
