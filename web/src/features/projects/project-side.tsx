/** The summary beside the tabs: money, time, people, progress against plan. */
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { PersonRef, ProjectView } from "@/api/types";
import { today } from "@/shared/dates";
import { formatMoney } from "@/shared/money";
import { plannedPercent } from "@/shared/task";
import { Card } from "@/ui/card";
import { Facts } from "@/ui/facts";
import { ProgressBar } from "@/ui/progress-bar";
import { StatusTag } from "@/ui/status-tag";
import { useSpan } from "@/ui/use-span";

const person = (ref: PersonRef | null) => (ref ? `${ref.name} · ${ref.unit_name}` : "—");

export function ProjectSide({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const span = useSpan();
  const isRunning = project.state === "in_execution";
  const planned = isRunning ? plannedPercent(project.planned_start, project.planned_end, today()) : undefined;
  return (
    <Card title={t("projects:side.title")}>
      <Facts
        isWide
        items={[
          [
            t("projects:field.progress"),
            <ProgressBar
              key="progress"
              percent={project.progress_percent}
              planned={planned}
              label={t("projects:field.progress")}
            />,
          ],
          [t("projects:field.investmentWan"), formatMoney(project.total_investment)],
          [t("projects:funds.budget"), formatMoney(project.funds.budget)],
          [
            t("projects:funds.paid"),
            <Link key="paid" to={`/desk/projects/${project.id}?tab=funds`}>
              {formatMoney(project.funds.paid)}
              {project.funds.paid_percent !== null && ` · ${project.funds.paid_percent}%`}
            </Link>,
          ],
          [t("projects:field.planned"), span(project.planned_start, project.planned_end)],
          [t("projects:field.actual"), span(project.actual_start, project.actual_end)],
          [t("projects:field.unit"), project.unit.name],
          [t("projects:field.leader"), person(project.responsible_leader)],
          [t("projects:field.inCharge"), person(project.in_charge)],
          [t("projects:field.label"), t(`projects:label.${project.security_label}`)],
          [
            t("projects:field.origin"),
            project.origin === "recorded" ? (
              <StatusTag key="origin" tone="idle" shape="square">
                {t("projects:origin.recorded")}
              </StatusTag>
            ) : (
              t("projects:origin.created")
            ),
          ],
        ]}
      />
    </Card>
  );
}
