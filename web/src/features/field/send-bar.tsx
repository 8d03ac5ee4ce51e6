/** The button that stays in reach of the thumb, with what is kept and known below it. */
import { useTranslation } from "react-i18next";
import { formatInstant } from "@/shared/dates";
import { Button } from "@/ui/button";
import styles from "./send-bar.module.css";

interface SendBarProps {
  label: string;
  isBusy: boolean;
  savedAt: number | null;
  /** Further words of the line below. */
  more?: string;
}

export function SendBar({ label, isBusy, savedAt, more = "" }: SendBarProps) {
  const { t } = useTranslation();
  const time = savedAt === null ? null : formatInstant(new Date(savedAt).toISOString()).slice(11);
  const saved = time === null ? t("field:form.willSave") : t("field:form.savedAt", { time });
  return (
    <div className={styles.bar}>
      <Button type="submit" kind="primary" isWide isBusy={isBusy}>
        {label}
      </Button>
      <p className={styles.note} aria-live="polite">
        {[saved, more].filter((words) => words !== "").join(" · ")}
      </p>
    </div>
  );
}
