/** "任务": my open tasks, the most urgent first. Reading only; reporting is a page of its own later. */
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { $api } from "@/api/client";
import type { MyTaskView } from "@/api/types";
import { formatDate, today } from "@/shared/dates";
import { daysLate, daysLeft } from "@/shared/task";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { PageHeading } from "@/ui/page-heading";
import { ProgressBar } from "@/ui/progress-bar";
import { StatusTag } from "@/ui/status-tag";
import styles from "./field.module.css";

export function Component() {
  const { t } = useTranslation();
  const query = $api.useQuery("get", "/api/v1/my/tasks", {
    params: { query: { state: "open", limit: 100 } },
  });
  return (
    <>
      <PageHeading title={t("field:tasks.title")} />
      <LoadView
        query={query}
        rows={4}
        rowHeight={120}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t("field:tasks.empty")} hint={t("field:tasks.emptyHint")} />}
      >
        {({ items }) => (
          <ul className={styles.list}>
            {items.map((task) => (
              <TaskCard key={task.id} task={task} />
            ))}
          </ul>
        )}
      </LoadView>
    </>
  );
}

function TaskCard({ task }: { task: MyTaskView }) {
  const { t } = useTranslation();
  const isLate = daysLate(task, today()) > 0;
  return (
    <li className={styles.card}>
      <div className={styles.line}>
        <h2>{task.title}</h2>
        <Due task={task} />
      </div>
      <p className={styles.quiet}>
        <Link to={`/m/projects/${task.project.id}`}>{task.project.name}</Link>
      </p>
      <p className={styles.quiet}>{t("field:tasks.due", { date: formatDate(task.planned_end) })}</p>
      <ProgressBar percent={task.progress_percent} isLate={isLate} label={t("field:tasks.progress")} />
    </li>
  );
}

/** How near the end is, in words. */
function Due({ task }: { task: MyTaskView }) {
  const { t } = useTranslation();
  const late = daysLate(task, today());
  if (late > 0) return <StatusTag tone="bad">{t("field:tasks.late", { days: late })}</StatusTag>;
  const left = daysLeft(task, today());
  if (left === null) return null;
  if (left === 0) return <StatusTag tone="warn">{t("field:tasks.today")}</StatusTag>;
  return <StatusTag tone={left <= 7 ? "warn" : "idle"}>{t("field:tasks.left", { days: left })}</StatusTag>;
}
