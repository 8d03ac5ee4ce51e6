/** The words of any value of a form, for people to compare: picks, lists, figures, yes and no. */
import { useTranslation } from "react-i18next";

export function useFieldWords(): (value: unknown) => string {
  const { t } = useTranslation();
  return (value) => {
    if (value === true) return t("common:yes");
    if (value === false) return t("common:no");
    return fieldWords(value);
  };
}

export function fieldWords(value: unknown): string {
  if (value === null || value === undefined || value === "") return "—";
  if (Array.isArray(value)) return value.map(fieldWords).join("、") || "—";
  if (typeof value === "object" && "label" in value) return fieldWords(value.label);
  return String(value);
}
