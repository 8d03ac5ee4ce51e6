/** Names and values of parameters as people say them; what has no words is shown as it is. */
import { useTranslation } from "react-i18next";
import { inHundreds } from "@/shared/hundreds";
import { formatMoney } from "@/shared/money";

export interface ParamWords {
  name: (name: string) => string;
  /** A fact of a case. */
  fact: (name: string) => string;
  /** A figure of an outcome, such as the threshold. */
  figure: (name: string) => string;
  value: (name: string, value: unknown) => string;
  /** The message of a rule: names in braces, which become figures in a case, as words. */
  message: (message: string) => string;
}

/** An amount in the form of the interface: nothing else has two decimals. */
const AMOUNT = /^-?\d+\.\d{2}$/;

/** Figures whose name tells their unit, fen as yuan, ten-thousandths as per cent; and amounts. */
export function figure(name: string, raw: unknown): string | null {
  if (typeof raw === "string" && AMOUNT.test(raw)) return formatMoney(raw, "yuan");
  if (name.endsWith("_fen")) return formatMoney(inHundreds(raw), "yuan");
  return name.endsWith("_bp") ? inHundreds(raw) : null;
}

export function useParamWords(): ParamWords {
  const { t, i18n } = useTranslation();
  const known = (key: string, fallback: string): string => {
    const [namespace = "", path = ""] = key.split(":");
    const words: unknown = i18n.getResource(i18n.language, namespace, path);
    return typeof words === "string" ? words : fallback;
  };
  const value = (name: string, raw: unknown): string => {
    if (raw === null || raw === undefined) return "—";
    if (typeof raw === "boolean") return t(raw ? "common:yes" : "common:no");
    if (Array.isArray(raw)) return raw.map((one) => value(name, one)).join("、") || "—";
    if (typeof raw === "object") return JSON.stringify(raw);
    return known(`rules:choice.${String(raw)}`, String(raw));
  };
  return {
    name: (name) => known(`rules:param.${name}`, name),
    fact: (name) => known(`rules:fact.${name}`, name),
    figure: (name) => known(`rules:figure.${name}`, known(`rules:fact.${name}`, name)),
    message: (message) =>
      message.replace(/\{(\w+)\}/g, (_, name: string) =>
        t("rules:placeholder", { name: known(`rules:figure.${name}`, name) }),
      ),
    value: (name, raw) => figure(name, raw) ?? value(name, raw),
  };
}
