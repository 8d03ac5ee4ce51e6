/** The columns of the list of alerts: what, where, how bad, who, by when. */
import type { TFunction } from "i18next";
import { Link } from "react-router";
import type { AlertView } from "@/api/types";
import type { Column } from "@/ui/data-grid/column";
import { LightTag } from "@/ui/light-tag";
import { AlertDue, AlertStateTag } from "./alert-tags";

export function alertColumns(t: TFunction): readonly Column<AlertView>[] {
  return [
    {
      id: "what",
      header: t("alerts:field.what"),
      width: 280,
      render: (alert) => (
        <Link to={`/desk/alerts/${alert.id}`} title={alert.tripped.message}>
          {alert.thing.kind === "project" ? "" : `${alert.thing.name}\uFF1A`}
          {alert.rule.title}
        </Link>
      ),
    },
    {
      id: "light",
      header: t("alerts:field.light"),
      width: 88,
      render: ({ light }) => <LightTag light={light} />,
    },
    {
      id: "project",
      header: t("alerts:field.project"),
      width: 190,
      render: ({ project }) => (
        <Link to={`/desk/projects/${project.id}`} title={project.name}>
          {project.name}
        </Link>
      ),
    },
    {
      id: "holder",
      header: t("alerts:field.holder"),
      width: 80,
      render: ({ demand }) => demand.holder?.name ?? "—",
    },
    { id: "due", header: t("alerts:field.due"), width: 160, render: (alert) => <AlertDue alert={alert} /> },
    {
      id: "state",
      header: t("alerts:field.state"),
      width: 90,
      render: ({ state }) => <AlertStateTag state={state} />,
    },
    {
      id: "level",
      header: t("alerts:field.level"),
      width: 112,
      render: ({ level, demand }) =>
        demand.supervisor
          ? t("alerts:supervisedBy", { name: demand.supervisor.name })
          : t(`alerts:level.${level}`),
    },
  ];
}
