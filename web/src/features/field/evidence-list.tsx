/** What the confirmation of a milestone takes, and which rule says so. */
import { useTranslation } from "react-i18next";
import type { Evidence } from "@/api/types";
import styles from "./field.module.css";

export function EvidenceList({ evidence }: { evidence: Evidence | null }) {
  const { t } = useTranslation();
  if (!evidence) return <p>{t("field:evidence.none")}</p>;
  const points = [
    ...(evidence.min_photos > 0 ? [t("field:evidence.photos", { count: evidence.min_photos })] : []),
    ...(evidence.needs_words ? [t("field:evidence.words")] : []),
    ...(evidence.needs_position ? [t("field:evidence.position")] : []),
    ...(evidence.needs_second_person ? [t("field:evidence.second")] : []),
  ];
  return (
    <>
      {points.length === 0 ? (
        <p>{t("field:evidence.none")}</p>
      ) : (
        <ul className={styles.points}>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
      <p className={styles.quiet}>
        {t("common:problem.rule", { title: evidence.rule_title, clause: evidence.rule_clause })}
      </p>
    </>
  );
}
