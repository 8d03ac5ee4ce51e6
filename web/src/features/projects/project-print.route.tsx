/** The project on paper (A4): facts, participants, milestones and tasks in one document. */
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { $api } from "@/api/client";
import { useMe } from "@/api/permissions";
import type { ProjectView } from "@/api/types";
import { useUnitNames } from "@/desk-ui/use-unit-names";
import { formatInstant } from "@/shared/dates";
import { formatMoney } from "@/shared/money";
import { Facts } from "@/ui/facts";
import { LoadView } from "@/ui/load-view";
import { PageHeading } from "@/ui/page-heading";
import { useSpan } from "@/ui/use-span";
import { MilestoneTable } from "./milestones-tab";
import { ParticipantTable } from "./participants-tab";
import styles from "./project-print.module.css";
import { useProject, useTasks } from "./queries";
import { TaskTable } from "./task-table";

export function Component() {
  const { id = "" } = useParams();
  const query = useProject(id);
  return (
    <LoadView query={query} rows={14}>
      {(project) => <Sheet project={project} />}
    </LoadView>
  );
}

function Sheet({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const me = useMe();
  const span = useSpan();
  const unitNames = useUnitNames();
  const time = formatInstant(new Date().toISOString());
  return (
    <article className={styles.sheet}>
      <PageHeading
        title={project.name}
        above={<Link to={`/desk/projects/${project.id}`}>{t("projects:print.back")}</Link>}
        beside={<span>{project.code ?? t("projects:noCode")}</span>}
        actions={
          <Button type="primary" onClick={() => globalThis.print()}>
            {t("projects:print.now")}
          </Button>
        }
      />
      <Facts
        isWide
        items={[
          [t("projects:field.state"), t(`common:projectState.${project.state}`)],
          [t("projects:field.unit"), project.unit.name],
          [t("projects:field.category"), project.category?.name ?? "—"],
          [t("projects:field.region"), project.region?.name ?? "—"],
          [t("projects:field.investmentWan"), formatMoney(project.total_investment)],
          [t("projects:field.planned"), span(project.planned_start, project.planned_end)],
          [t("projects:field.actual"), span(project.actual_start, project.actual_end)],
          [t("projects:field.progress"), `${project.progress_percent}%`],
          [t("projects:field.leader"), project.responsible_leader?.name ?? "—"],
          [t("projects:field.inCharge"), project.in_charge?.name ?? "—"],
          [t("projects:field.address"), project.address || "—"],
          [t("projects:field.label"), t(`projects:label.${project.security_label}`)],
        ]}
      />
      {project.summary && (
        <section>
          <h2>{t("projects:field.summary")}</h2>
          <p className={styles.prose}>{project.summary}</p>
        </section>
      )}
      <Lists project={project} />
      <footer className={styles.foot}>
        {t("projects:print.foot", { unit: me ? unitNames(me.unit).full : "—", name: me?.name ?? "—", time })}
      </footer>
    </article>
  );
}

function Lists({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const params = { path: { id: project.id } };
  const all = { ...params, query: { limit: 100 } };
  const participants = $api.useQuery("get", "/api/v1/projects/{id}/participants", { params });
  const milestones = $api.useQuery("get", "/api/v1/projects/{id}/milestones", { params: all });
  const tasks = useTasks(project.id);
  const none = <p>{t("projects:print.none")}</p>;
  return (
    <>
      <section>
        <h2>{t("projects:tab.participants")}</h2>
        <LoadView query={participants} rows={2} isEmpty={({ items }) => items.length === 0} empty={none}>
          {({ items }) => <ParticipantTable project={project} items={items} />}
        </LoadView>
      </section>
      <section>
        <h2>{t("projects:tab.milestones")}</h2>
        <LoadView query={milestones} rows={2} isEmpty={({ items }) => items.length === 0} empty={none}>
          {({ items }) => <MilestoneTable project={project} items={items} />}
        </LoadView>
      </section>
      <section>
        <h2>{t("projects:tab.tasks")}</h2>
        <LoadView query={tasks} rows={4} isEmpty={(list) => list.length === 0} empty={none}>
          {(list) => <TaskTable project={project} tasks={list} />}
        </LoadView>
      </section>
    </>
  );
}
