/** Daily briefs 每日简报: each project's day drafts itself; words may be added, and it goes out with one press. */
import { useTranslation } from "react-i18next";
import { DateField } from "@/desk-ui/date-field";
import styles from "@/desk-ui/list-page.module.css";
import { ProjectSelect } from "@/desk-ui/project-select";
import { today } from "@/shared/dates";
import { useSearchState } from "@/shared/search-state";
import { PageHeading } from "@/ui/page-heading";
import { Switches } from "@/ui/switches";
import { BriefList } from "./brief-list";
import { Digest } from "./digest";
import { BRIEF_LOOKS, BRIEF_SEARCH, type BriefSearch } from "./model";

export function Component() {
  const { t } = useTranslation();
  const [search, change] = useSearchState<BriefSearch>(BRIEF_SEARCH);
  return (
    <div className={styles.stack}>
      <PageHeading title={t("desk:page.briefs")} />
      <search className={styles.bar} aria-label={t("desk:filter.title")}>
        <Switches
          label={t("briefs:look")}
          options={BRIEF_LOOKS.map((key) => ({ key, title: t(`briefs:${key}`) }))}
          value={search.look}
          onChange={(look) => change({ look })}
        />
        <div className={styles.pick}>
          <DateField
            aria-label={t("briefs:on")}
            value={search.on ?? today()}
            onChange={(on) => change({ on: on === today() ? null : on })}
          />
        </div>
        <div className={styles.pick}>
          <ProjectSelect
            aria-label={t("briefs:project")}
            placeholder={t("briefs:project")}
            value={search.project ? { value: search.project, label: t("briefs:project") } : null}
            onChange={(project) => change({ project: project?.value ?? null })}
          />
        </div>
      </search>
      {search.look === "day" ? (
        <BriefList search={search} />
      ) : (
        <Digest period={search.look} search={search} />
      )}
    </div>
  );
}
