/** Inspections 检查与整改: inspections, their defects, what repeats by contractor, and the checklists. */
import { useTranslation } from "react-i18next";
import styles from "@/desk-ui/list-page.module.css";
import { useSearchState } from "@/shared/search-state";
import { PageHeading } from "@/ui/page-heading";
import { Switches } from "@/ui/switches";
import { CheckFilters } from "./check-filters";
import { CheckLists } from "./check-lists";
import { CHECK_SEARCH, type CheckSearch, LOOKS } from "./model";
import { Repeats } from "./repeats";
import { Templates } from "./templates";

export function Component() {
  const { t } = useTranslation();
  const [search, change] = useSearchState<CheckSearch>(CHECK_SEARCH);
  const { look } = search;
  return (
    <div className={styles.page}>
      <PageHeading title={t("desk:page.inspections")} />
      <Switches
        label={t("inspections:look.title")}
        options={LOOKS.map((key) => ({ key, title: t(`inspections:look.${key}`) }))}
        value={look}
        onChange={(next) => change({ look: next })}
      />
      {(look === "inspections" || look === "defects") && (
        <>
          <CheckFilters search={search} onChange={change} />
          <CheckLists search={search} onChange={change} />
        </>
      )}
      {look === "repeats" && <Repeats />}
      {look === "templates" && <Templates />}
    </div>
  );
}
