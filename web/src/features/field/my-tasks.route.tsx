/** "任务": my open tasks and milestones, what is due first on top, also without a network. */
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { MyMilestoneView, MyTaskView } from "@/api/types";
import { useOutbox } from "@/offline/use-outbox";
import { formatDate, today } from "@/shared/dates";
import { daysLate, daysLeft } from "@/shared/task";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { ProgressBar } from "@/ui/progress-bar";
import { StatusTag } from "@/ui/status-tag";
import styles from "./field.module.css";
import { FieldHeading } from "./field-heading";
import { KeptNote } from "./kept-note";
import { useMyWork, type Work } from "./use-work";

export function Component() {
  const { t } = useTranslation();
  const work = useMyWork();
  return (
    <>
      <FieldHeading title={t("field:tasks.title")} />
      <LoadView
        query={work}
        rows={4}
        rowHeight={140}
        isEmpty={(list) => list.length === 0}
        empty={<EmptyState title={t("field:tasks.empty")} hint={t("field:tasks.emptyHint")} />}
      >
        {(list) => (
          <>
            <KeptNote at={work.keptAt} />
            <ul className={styles.list}>
              {list.map((one) => (
                <WorkCard key={`${one.kind} ${idOf(one)}`} work={one} />
              ))}
            </ul>
          </>
        )}
      </LoadView>
    </>
  );
}

function idOf(work: Work): string {
  return work.kind === "task" ? work.task.id : work.milestone.id;
}

function WorkCard({ work }: { work: Work }) {
  return work.kind === "task" ? <TaskCard task={work.task} /> : <MilestoneCard milestone={work.milestone} />;
}

function TaskCard({ task }: { task: MyTaskView }) {
  const { t } = useTranslation();
  const isLate = daysLate(task, today()) > 0;
  return (
    <li className={styles.card}>
      <div className={styles.line}>
        <h2>
          <Link to={`/m/projects/${task.project.id}/tasks/${task.id}/report`} className={styles.wide}>
            {task.title}
          </Link>
        </h2>
        <Due planned_end={task.planned_end} actual_end={task.actual_end} />
      </div>
      <p className={styles.quiet}>
        <Link to={`/m/projects/${task.project.id}`} className={styles.over}>
          {task.project.name}
        </Link>
      </p>
      <p className={styles.quiet}>{t("field:tasks.due", { date: formatDate(task.planned_end) })}</p>
      <ProgressBar percent={task.progress_percent} isLate={isLate} label={t("field:tasks.progress")} />
      <OnPhone subjectId={task.id} />
    </li>
  );
}

function MilestoneCard({ milestone }: { milestone: MyMilestoneView }) {
  const { t } = useTranslation();
  return (
    <li className={styles.card}>
      <div className={styles.line}>
        <h2>
          <Link to={`/m/projects/${milestone.project.id}`} className={styles.wide}>
            {milestone.title}
          </Link>
        </h2>
        <Due planned_end={milestone.planned_date} actual_end={milestone.actual_date} />
      </div>
      <p className={styles.quiet}>{milestone.project.name}</p>
      <p className={styles.quiet}>
        {t("field:tasks.milestone", { date: formatDate(milestone.planned_date) })}
      </p>
    </li>
  );
}

/** What of it is still on this phone, and what a touch leads to. */
function OnPhone({ subjectId }: { subjectId: string }) {
  const { t } = useTranslation();
  const { items, drafts } = useOutbox();
  const waiting = items.filter(({ subject }) => subject.id === subjectId).length;
  const isBegun = drafts.some(({ subject }) => subject.id === subjectId);
  return (
    <p className={styles.foot}>
      {waiting > 0 && <StatusTag tone="warn">{t("field:queue.waiting", { count: waiting })}</StatusTag>}
      {isBegun && (
        <StatusTag tone="info" shape="half">
          {t("field:draft.one")}
        </StatusTag>
      )}
      <span className={styles.next} aria-hidden="true">
        {t(isBegun ? "field:tasks.goOn" : "field:tasks.report")} ›
      </span>
    </p>
  );
}

/** How near the end is, in words. */
function Due(planned: { planned_end: string | null; actual_end: string | null }) {
  const { t } = useTranslation();
  const late = daysLate(planned, today());
  if (late > 0) return <StatusTag tone="bad">{t("field:tasks.late", { days: late })}</StatusTag>;
  const left = daysLeft(planned, today());
  if (left === null) return null;
  if (left === 0) return <StatusTag tone="warn">{t("field:tasks.today")}</StatusTag>;
  return <StatusTag tone={left <= 7 ? "warn" : "idle"}>{t("field:tasks.left", { days: left })}</StatusTag>;
}
