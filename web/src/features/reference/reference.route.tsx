/** Reference data 基础数据: categories, regions, industries and the calendar, one tab each. */
import { useTranslation } from "react-i18next";
import { useSearchState } from "@/shared/search-state";
import { PageHeading } from "@/ui/page-heading";
import { Tabs } from "@/ui/tabs";
import { CalendarTab } from "./calendar-tab";
import { CategoriesTab } from "./categories-tab";
import { EntriesTab } from "./entries-tab";
import { REFERENCE_SEARCH, type ReferenceSearch, TABS } from "./model";

export function Component() {
  const { t } = useTranslation();
  const [search, change] = useSearchState<ReferenceSearch>(REFERENCE_SEARCH);
  return (
    <>
      <PageHeading title={t("desk:page.reference")} />
      <Tabs
        label={t("desk:page.reference")}
        tabs={TABS.map((key) => ({ key, title: t(`reference:tab.${key}`) }))}
        value={search.tab}
        onChange={(tab) => change({ tab, q: null, parent: null })}
      >
        {search.tab === "categories" && <CategoriesTab />}
        {search.tab === "regions" && (
          <EntriesTab key="regions" path="/api/v1/regions" search={search} onChange={change} />
        )}
        {search.tab === "industries" && (
          <EntriesTab key="industries" path="/api/v1/industries" search={search} onChange={change} />
        )}
        {search.tab === "calendar" && <CalendarTab search={search} onChange={change} />}
      </Tabs>
    </>
  );
}
