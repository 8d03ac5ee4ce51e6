/** What a form is about: "清河镇农村道路硬化", "路基工程 · 应于 11-30 完成 · 上次 40%". */
import { useTranslation } from "react-i18next";
import type { Subject } from "@/offline/model";
import styles from "./field.module.css";

export function SubjectCard({ subject, facts }: { subject: Subject; facts: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <section className={styles.card} aria-label={t("field:report.subject")}>
      <h2>{subject.projectName || subject.title}</h2>
      <p className={styles.quiet}>{[subject.title, ...facts].join(" · ")}</p>
    </section>
  );
}
