/** The columns of the lists of inspections and of defects. */
import type { TFunction } from "i18next";
import { Link } from "react-router";
import type { DefectView, InspectionView } from "@/api/types";
import { formatInstant } from "@/shared/dates";
import type { Column } from "@/ui/data-grid/column";
import { nameOfDefect } from "./model";
import { DefectDue, DefectStateTag, InspectionStateTag, SeverityTag } from "./tags";

/** Who was inspected: a unit, a firm, or both. */
export function partyOf({ unit, contractor }: Pick<InspectionView, "unit" | "contractor">): string {
  return [unit?.name, contractor].filter(Boolean).join(" · ") || "—";
}

export function inspectionColumns(t: TFunction, isOfProject: boolean): readonly Column<InspectionView>[] {
  const columns: Column<InspectionView>[] = [
    {
      id: "title",
      header: t("inspections:field.inspection"),
      width: 190,
      render: (one) => <Link to={`/desk/inspections/${one.id}`}>{one.title}</Link>,
    },
    {
      id: "kind",
      header: t("inspections:field.kind"),
      width: 76,
      render: ({ kind }) => t(`inspections:kind.${kind}`),
    },
    {
      id: "project",
      header: t("inspections:field.project"),
      width: 210,
      render: ({ project }) => <Link to={`/desk/projects/${project.id}?tab=checks`}>{project.name}</Link>,
    },
    { id: "party", header: t("inspections:field.party"), width: 190, render: partyOf },
    {
      id: "state",
      header: t("inspections:field.state"),
      width: 100,
      render: ({ state }) => <InspectionStateTag state={state} />,
    },
    {
      id: "answers",
      header: t("inspections:field.answers"),
      width: 130,
      render: ({ passed, failed }) => t("inspections:answers", { passed, failed }),
    },
    {
      id: "defects",
      header: t("inspections:field.defects"),
      width: 130,
      render: ({ defect_count, open_defect_count }) =>
        t("inspections:defects", { count: defect_count, open: open_defect_count }),
    },
    {
      id: "begun",
      header: t("inspections:field.begun"),
      width: 140,
      render: (one) => formatInstant(one.begun_at),
    },
  ];
  return isOfProject ? columns.filter(({ id }) => id !== "project") : columns;
}

export function defectColumns(t: TFunction, isOfProject: boolean): readonly Column<DefectView>[] {
  const columns: Column<DefectView>[] = [
    {
      id: "title",
      header: t("inspections:field.defect"),
      width: 250,
      render: (defect) => <Link to={`/desk/defects/${defect.id}`}>{nameOfDefect(defect)}</Link>,
    },
    {
      id: "severity",
      header: t("inspections:field.severity"),
      width: 90,
      render: ({ severity }) => <SeverityTag severity={severity} />,
    },
    {
      id: "state",
      header: t("inspections:field.state"),
      width: 100,
      render: ({ state }) => <DefectStateTag state={state} />,
    },
    {
      id: "due",
      header: t("inspections:field.due"),
      width: 170,
      render: (defect) => <DefectDue defect={defect} />,
    },
    {
      id: "project",
      header: t("inspections:field.project"),
      width: 200,
      render: ({ project }) => <Link to={`/desk/projects/${project.id}?tab=checks`}>{project.name}</Link>,
    },
    { id: "party", header: t("inspections:field.party"), width: 180, render: partyOf },
    {
      id: "person",
      header: t("inspections:field.person"),
      width: 112,
      render: ({ person }) => person?.name ?? "—",
    },
    {
      id: "category",
      header: t("inspections:field.category"),
      width: 110,
      render: ({ category }) => category || "—",
    },
  ];
  return isOfProject ? columns.filter(({ id }) => id !== "project") : columns;
}
