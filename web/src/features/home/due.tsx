/** How near a day is, in words. */
import { useTranslation } from "react-i18next";
import { daysBetween, today } from "@/shared/dates";
import { StatusTag } from "@/ui/status-tag";
import styles from "./home.module.css";

const SOON = 7;

export function Due({ due }: { due: string | null }) {
  const { t } = useTranslation();
  if (due === null) return <span className={styles.quiet}>{t("home:work.noDate")}</span>;
  const left = daysBetween(today(), due);
  if (left < 0) return <StatusTag tone="bad">{t("home:work.late", { days: -left })}</StatusTag>;
  if (left === 0) return <StatusTag tone="warn">{t("home:work.today")}</StatusTag>;
  return <StatusTag tone={left <= SOON ? "warn" : "idle"}>{t("home:work.left", { days: left })}</StatusTag>;
}
