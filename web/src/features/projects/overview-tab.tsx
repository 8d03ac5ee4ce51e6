/** What the project is: its words, classification, tags, and who touched it last. */
import { useTranslation } from "react-i18next";
import type { ProjectView } from "@/api/types";
import { formatInstant } from "@/shared/dates";
import { Facts } from "@/ui/facts";
import styles from "./overview-tab.module.css";
import { TagEditor } from "./tag-editor";

export function OverviewTab({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const by = (name: string | null, instant: string) =>
    `${name ?? t("desk:system")} · ${formatInstant(instant)}`;
  return (
    <div className={styles.stack}>
      <section>
        <h2>{t("projects:field.summary")}</h2>
        <p className={styles.prose}>{project.summary || t("projects:overview.noSummary")}</p>
      </section>
      <section>
        <h2>{t("projects:overview.classification")}</h2>
        <Facts
          isWide
          items={[
            [t("projects:field.category"), project.category?.name ?? "—"],
            [t("projects:field.industry"), project.industry?.name ?? "—"],
            [t("projects:field.region"), project.region?.name ?? "—"],
            [t("projects:field.year"), project.year ?? "—"],
            [t("projects:field.address"), project.address || "—"],
            [t("projects:field.sourceKey"), project.source_key ?? "—"],
          ]}
        />
      </section>
      <section>
        <h2>{t("projects:field.tags")}</h2>
        <TagEditor project={project} />
      </section>
      <section>
        <h2>{t("projects:overview.record")}</h2>
        <Facts
          isWide
          items={[
            [t("projects:field.createdBy"), by(project.created_by.name, project.created_at)],
            [t("projects:field.updatedBy"), by(project.updated_by.name, project.updated_at)],
          ]}
        />
      </section>
    </div>
  );
}
