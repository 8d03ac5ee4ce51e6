/** The list of inspections or that of defects, of one project or of all in reach. */
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { PagedGrid } from "@/desk-ui/paged-grid";
import { EmptyState } from "@/ui/empty-state";
import { defectColumns, inspectionColumns } from "./columns";
import { type CheckSearch, isNarrowed, NO_CHECK_FILTER, toDefectQuery, toInspectionQuery } from "./model";
import { useDefects, useInspections } from "./queries";

export interface CheckListProps {
  search: CheckSearch;
  onChange: (change: Partial<CheckSearch>) => void;
  /** Narrows it to one project. */
  project?: string | undefined;
}

export function CheckLists(props: CheckListProps) {
  return props.search.look === "defects" ? <DefectList {...props} /> : <InspectionList {...props} />;
}

function InspectionList(props: CheckListProps) {
  const { t } = useTranslation();
  const { search, project } = props;
  const list = useInspections(toInspectionQuery(project ? { ...search, project } : search));
  return (
    <PagedGrid
      list={list}
      caption={t("inspections:look.inspections")}
      columns={inspectionColumns(t, project !== undefined)}
      rowId={({ id }) => id}
      empty={<Nothing {...props} title={t("inspections:empty")} hint={t("inspections:emptyHint")} />}
    />
  );
}

function DefectList(props: CheckListProps) {
  const { t } = useTranslation();
  const { search, project } = props;
  const list = useDefects(toDefectQuery(project ? { ...search, project } : search));
  return (
    <PagedGrid
      list={list}
      caption={t("inspections:look.defects")}
      columns={defectColumns(t, project !== undefined)}
      rowId={({ id }) => id}
      empty={<Nothing {...props} title={t("inspections:noDefects")} hint={t("inspections:noDefectsHint")} />}
    />
  );
}

function Nothing({ search, onChange, title, hint }: CheckListProps & { title: string; hint: string }) {
  const { t } = useTranslation();
  if (!isNarrowed(search)) return <EmptyState title={title} hint={hint} />;
  return (
    <EmptyState
      title={t("inspections:noMatch")}
      action={<Button onClick={() => onChange(NO_CHECK_FILTER)}>{t("desk:filter.clear")}</Button>}
    />
  );
}
