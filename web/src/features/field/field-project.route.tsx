/** One project on the phone: the facts a person on site needs, and its milestones. */
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { $api } from "@/api/client";
import type { MilestoneView, ProjectView } from "@/api/types";
import { useKept } from "@/offline/use-kept";
import { formatDate, today } from "@/shared/dates";
import { formatMoney } from "@/shared/money";
import { daysLate } from "@/shared/task";
import { Card } from "@/ui/card";
import { FieldHeading } from "@/ui/field-heading";
import { KeptNote } from "@/ui/kept-note";
import { LoadView } from "@/ui/load-view";
import { ProgressBar } from "@/ui/progress-bar";
import { ProjectStateTag } from "@/ui/project-state-tag";
import { StatusTag } from "@/ui/status-tag";
import { useSpan } from "@/ui/use-span";
import styles from "./field.module.css";
import { milestonePath } from "./form-path";

export function Component() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const query = useKept(
    `project ${id}`,
    $api.useQuery("get", "/api/v1/projects/{id}", { params: { path: { id } } }),
  );
  return (
    <>
      <FieldHeading title={query.data?.name ?? t("field:project.facts")} back="/m/projects" />
      <LoadView query={query} rows={6} rowHeight={60}>
        {(project) => (
          <>
            <KeptNote at={query.keptAt} error={query.error} />
            <Project project={project} />
          </>
        )}
      </LoadView>
    </>
  );
}

function Project({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const span = useSpan();
  const facts: [string, string][] = [
    [t("field:project.unit"), project.unit.name],
    [t("field:project.investment"), formatMoney(project.total_investment)],
    [t("field:project.planned"), span(project.planned_start, project.planned_end)],
    [t("field:project.leader"), project.responsible_leader?.name ?? "—"],
    [t("field:project.inCharge"), project.in_charge?.name ?? "—"],
    [t("field:project.address"), project.address || "—"],
  ];
  return (
    <div className={styles.list}>
      <Card title={t("field:project.facts")} actions={<ProjectStateTag state={project.state} />}>
        <ProgressBar percent={project.progress_percent} label={t("field:tasks.progress")} />
        <dl className={styles.facts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <Milestones id={project.id} />
    </div>
  );
}

function Milestones({ id }: { id: string }) {
  const { t } = useTranslation();
  const query = useKept(
    `milestones ${id}`,
    $api.useQuery("get", "/api/v1/projects/{id}/milestones", {
      params: { path: { id }, query: { limit: 100 } },
    }),
  );
  return (
    <Card title={t("field:milestone.title")}>
      <LoadView
        query={query}
        rows={3}
        isEmpty={({ items }) => items.length === 0}
        empty={<p className={styles.quiet}>{t("field:milestone.empty")}</p>}
      >
        {({ items }) => (
          <ul className={styles.rows}>
            {items.map((milestone) => (
              <li key={milestone.id} className={styles.touch}>
                <div className={styles.line}>
                  <Link className={styles.wide} to={milestonePath(id, milestone.id)}>
                    {milestone.title}
                  </Link>
                  <MilestoneTag milestone={milestone} />
                </div>
                <span className={styles.quiet}>{formatDate(milestone.planned_date)}</span>
              </li>
            ))}
          </ul>
        )}
      </LoadView>
    </Card>
  );
}

/** Reached, late by so many days, or still to come. */
function MilestoneTag({ milestone }: { milestone: MilestoneView }) {
  const { t } = useTranslation();
  if (milestone.actual_date) return <StatusTag tone="ok">{t("field:milestone.done")}</StatusTag>;
  const late = daysLate({ planned_end: milestone.planned_date, actual_end: null }, today());
  if (late > 0) return <StatusTag tone="bad">{t("field:tasks.late", { days: late })}</StatusTag>;
  return (
    <StatusTag tone="idle" shape="ring">
      {t("field:milestone.open")}
    </StatusTag>
  );
}
