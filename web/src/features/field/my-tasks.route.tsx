/** "任务": my open tasks and milestones, what is due first on top, also without a network. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useCan } from "@/api/permissions";
import type { FieldMilestone, FieldTask, LastReport, OwnReport } from "@/api/types";
import type { Subject } from "@/offline/model";
import { useOutbox } from "@/offline/use-outbox";
import { formatDate, formatInstant, today } from "@/shared/dates";
import { daysLate, daysLeft } from "@/shared/task";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { FieldHeading } from "@/ui/field-heading";
import { KeptNote } from "@/ui/kept-note";
import { LoadView } from "@/ui/load-view";
import { ProgressBar } from "@/ui/progress-bar";
import { StatusTag } from "@/ui/status-tag";
import styles from "./field.module.css";
import { formPath, milestonePath } from "./form-path";
import { StandTag } from "./stand-tag";
import { useField } from "./use-field";
import { standOf, type Work, worksOf } from "./work";

const FIRST = 20;

export function Component() {
  const { t } = useTranslation();
  const field = useField();
  return (
    <>
      <FieldHeading title={t("field:tasks.title")} />
      <Further />
      <LoadView
        query={field}
        rows={4}
        rowHeight={140}
        isEmpty={({ tasks, milestones }) => tasks.length + milestones.length === 0}
        empty={<EmptyState title={t("field:tasks.empty")} hint={t("field:tasks.emptyHint")} />}
      >
        {(data) => (
          <>
            <KeptNote at={field.keptAt} error={field.error} />
            <Asked reports={data.reports} />
            <Works works={worksOf(data)} />
          </>
        )}
      </LoadView>
    </>
  );
}

/** A reviewer misses something: said where everybody looks first. */
function Asked({ reports }: { reports: readonly OwnReport[] }) {
  const { t } = useTranslation();
  const count = reports.filter(({ review_state }) => review_state === "incomplete").length;
  if (count === 0) return null;
  return (
    <Link to="/m/reports" className={styles.ask}>
      {t("field:tasks.asked", { count })} <span aria-hidden="true">›</span>
    </Link>
  );
}

/** What is due within weeks first; a plan of years stays folded until somebody asks for it. */
function Works({ works }: { works: readonly Work[] }) {
  const { t } = useTranslation();
  const [isWhole, showWhole] = useState(false);
  const shown = isWhole ? works : works.slice(0, FIRST);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((work) => (
          <WorkCard key={work.subject.id} work={work} />
        ))}
      </ul>
      {shown.length < works.length && (
        <div className={styles.choice}>
          <Button isWide onClick={() => showWhole(true)}>
            {t("field:tasks.all", { count: works.length })}
          </Button>
        </div>
      )}
    </>
  );
}

/** The brief of the day for those who send it; the overview for those who have no reports to write. */
function Further() {
  const { t } = useTranslation();
  const can = useCan();
  const links = [
    ...(can("brief.send") ? [{ to: "/m/briefs", title: t("field:tasks.brief") }] : []),
    ...(can("project.read") && !can("report.submit")
      ? [{ to: "/m/overview", title: t("field:tasks.overview") }]
      : []),
  ];
  return links.map(({ to, title }) => (
    <Link key={to} to={to} className={`${styles.ask} ${styles.calm}`}>
      {title} <span aria-hidden="true">›</span>
    </Link>
  ));
}

function WorkCard({ work }: { work: Work }) {
  if (work.kind === "task") return <TaskCard subject={work.subject} task={work.task} />;
  return <MilestoneCard subject={work.subject} milestone={work.milestone} />;
}

function TaskCard({ subject, task }: { subject: Subject; task: FieldTask }) {
  const { t } = useTranslation();
  const isBegun = useIsBegun(subject.id);
  const isLate = daysLate({ planned_end: task.planned_end, actual_end: null }, today()) > 0;
  return (
    <li className={styles.card}>
      <div className={styles.line}>
        <h2>
          <Link to={formPath({ kind: "report", subject })} className={styles.wide}>
            {task.title}
          </Link>
        </h2>
        <Due date={task.planned_end} />
      </div>
      <p className={styles.quiet}>
        <Link to={`/m/projects/${task.project_id}`} className={styles.over}>
          {subject.projectName}
        </Link>
      </p>
      <p className={styles.quiet}>
        {t("field:tasks.due", { date: formatDate(task.planned_end) })}
        {!task.is_own && ` · ${t("field:tasks.ofUnit")}`}
      </p>
      <ProgressBar percent={task.progress_percent} isLate={isLate} label={t("field:tasks.progress")} />
      <Last report={task.last_report} />
      <Foot id={subject.id} next={t(isBegun ? "field:tasks.goOn" : "field:tasks.report")} />
    </li>
  );
}

function MilestoneCard({ subject, milestone }: { subject: Subject; milestone: FieldMilestone }) {
  const { t } = useTranslation();
  const isBegun = useIsBegun(subject.id);
  const stand = standOf(milestone);
  return (
    <li className={styles.card}>
      <div className={styles.line}>
        <h2>
          <Link to={milestonePath(milestone.project_id, milestone.id)} className={styles.wide}>
            {milestone.title}
          </Link>
        </h2>
        {stand === "open" ? <Due date={milestone.planned_date} /> : <StandTag stand={stand} />}
      </div>
      <p className={styles.quiet}>{subject.projectName}</p>
      <p className={styles.quiet}>
        {t(milestone.is_key ? "field:tasks.milestone" : "field:milestone.due", {
          date: formatDate(milestone.planned_date),
        })}
      </p>
      <Foot id={subject.id} next={t(isBegun ? "field:tasks.goOn" : `field:milestone.next.${stand}`)} />
    </li>
  );
}

/** "上次填报 11-28 18:00 · 待审核": so that nobody writes the same twice. */
function Last({ report }: { report: LastReport | null }) {
  const { t } = useTranslation();
  if (!report) return null;
  const time = formatInstant(report.happened_at).slice(5);
  return (
    <p className={styles.quiet}>
      {t("field:tasks.last", { time, state: t(`field:review.${report.review_state}`) })}
    </p>
  );
}

function useIsBegun(subjectId: string): boolean {
  const { drafts } = useOutbox();
  return drafts.some(({ subject }) => subject.id === subjectId);
}

/** What of it is still on this phone, and what a touch leads to. */
function Foot({ id, next }: { id: string; next: string }) {
  const { t } = useTranslation();
  const { items } = useOutbox();
  const waiting = items.filter(({ subject }) => subject.id === id).length;
  const isBegun = useIsBegun(id);
  return (
    <p className={styles.foot}>
      {waiting > 0 && <StatusTag tone="warn">{t("field:queue.waiting", { count: waiting })}</StatusTag>}
      {isBegun && (
        <StatusTag tone="info" shape="half">
          {t("field:draft.one")}
        </StatusTag>
      )}
      <span className={styles.next} aria-hidden="true">
        {next} ›
      </span>
    </p>
  );
}

/** How near the end is, in words. */
function Due({ date }: { date: string | null }) {
  const { t } = useTranslation();
  const planned = { planned_end: date, actual_end: null };
  const late = daysLate(planned, today());
  if (late > 0) return <StatusTag tone="bad">{t("field:tasks.late", { days: late })}</StatusTag>;
  const left = daysLeft(planned, today());
  if (left === null) return null;
  if (left === 0) return <StatusTag tone="warn">{t("field:tasks.today")}</StatusTag>;
  return <StatusTag tone={left <= 7 ? "warn" : "idle"}>{t("field:tasks.left", { days: left })}</StatusTag>;
}
