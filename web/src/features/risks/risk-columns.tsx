/** The columns of the register of risks. */
import type { TFunction } from "i18next";
import { Link } from "react-router";
import type { RiskView } from "@/api/types";
import { formatDate } from "@/shared/dates";
import type { Column } from "@/ui/data-grid/column";
import { StatusTag } from "@/ui/status-tag";
import { nameOfRisk } from "./model";
import { RiskLevelTag, RiskStateTag } from "./risk-tags";

export function riskColumns(t: TFunction, isOfProject: boolean): readonly Column<RiskView>[] {
  const columns: Column<RiskView>[] = [
    {
      id: "title",
      header: t("risks:field.title"),
      width: 230,
      render: (risk) => (
        <Link to={`/desk/risks/${risk.id}`} title={risk.title}>
          {nameOfRisk(risk)}
        </Link>
      ),
    },
    {
      id: "level",
      header: t("risks:field.level"),
      width: 100,
      render: ({ level }) => <RiskLevelTag level={level} />,
    },
    {
      id: "residual",
      header: t("risks:field.residual"),
      width: 100,
      render: ({ treatment }) => (treatment ? <RiskLevelTag level={treatment.residual_level} /> : "—"),
    },
    {
      id: "state",
      header: t("risks:field.state"),
      width: 100,
      render: ({ state }) => <RiskStateTag state={state} />,
    },
    {
      id: "project",
      header: t("risks:field.project"),
      width: 200,
      render: ({ project }) => (
        <Link to={`/desk/projects/${project.id}?tab=risks`} title={project.name}>
          {project.name}
        </Link>
      ),
    },
    { id: "owner", header: t("risks:field.owner"), width: 90, render: ({ owner }) => owner?.name ?? "—" },
    {
      id: "review",
      header: t("risks:field.review"),
      width: 170,
      render: (risk) => (
        <>
          {formatDate(risk.review_due)}{" "}
          {risk.is_review_overdue && <StatusTag tone="bad">{t("risks:overdue")}</StatusTag>}
        </>
      ),
    },
  ];
  return isOfProject ? columns.filter(({ id }) => id !== "project") : columns;
}
