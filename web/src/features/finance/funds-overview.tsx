/** Is it all right? Five numbers, money beside work, the table, the curve and the flow. */
import { PrinterOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ProjectFundsView, ProjectView } from "@/api/types";
import { formatInstant, today } from "@/shared/dates";
import { compareMoney, formatMoney } from "@/shared/money";
import { plannedPercent } from "@/shared/task";
import { Sankey } from "@/ui/chart/sankey";
import { TimeCurve } from "@/ui/chart/time-curve";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { ProblemNotice, RuleLine } from "@/ui/problem-notice";
import { RungTag } from "@/ui/rung-tag";
import { Skeleton } from "@/ui/skeleton";
import { curveOf } from "./curve-series";
import { highestRung } from "./figures-model";
import styles from "./finance.module.css";
import { flowOf } from "./flow-model";
import { FundCards } from "./fund-cards";
import { FundTable } from "./fund-table";
import { MoneyBesideWork } from "./money-beside-work";
import { useFundCurve, useFundFlow, useFunds } from "./queries";
import { StatementButtons } from "./statement-buttons";
import { useFlowLabel } from "./use-flow-label";

export function FundsOverview({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const query = useFunds(project.id);
  return (
    <LoadView
      query={query}
      rows={12}
      isEmpty={({ rows }) => rows.length === 0}
      empty={<EmptyState title={t("finance:overview.empty")} hint={t("finance:overview.emptyHint")} />}
    >
      {(funds) => <Overview project={project} funds={funds} />}
    </LoadView>
  );
}

interface OverviewProps {
  project: ProjectView;
  funds: ProjectFundsView;
}

function Overview({ project, funds }: OverviewProps) {
  const { t } = useTranslation();
  const rung = highestRung(funds.years.map(({ step }) => step?.rung ?? null));
  const isRunning = project.state === "in_execution";
  const planned = isRunning ? plannedPercent(funds.planned_start, funds.planned_end, today()) : undefined;
  return (
    <div className={styles.stack}>
      <div className={styles.head}>
        <span className={styles.note}>
          <RungTag rung={rung} /> {t("desk:dataAt", { time: formatInstant(funds.read_at) })}
          {funds.approved_total !== null &&
            ` · ${t("finance:overview.approved", { total: formatMoney(funds.approved_total) })}`}
          {` · ${t("desk:chart.unit", { unit: t("desk:unit.wan") })}`}
        </span>
        <span className={styles.buttons}>
          <StatementButtons projectId={project.id} />
          <Link to={`/desk/projects/${project.id}/statement`} className={styles.linkButton}>
            <PrinterOutlined aria-hidden="true" /> {t("finance:statement.print")}
          </Link>
        </span>
      </div>
      <FundCards totals={funds.total} rung={rung} />
      <Steps funds={funds} />
      <FundTable funds={funds} />
      <div className={styles.sides}>
        <MoneyBesideWork
          paidPercent={funds.paid_percent}
          isOfTotal={funds.approved_total !== null}
          workPercent={funds.progress_percent}
          plannedPercent={planned}
        />
        <FundCurve projectId={project.id} />
      </div>
      <FundFlow projectId={project.id} />
    </div>
  );
}

/** The years that stand on a rung, each with its rule. */
function Steps({ funds }: { funds: ProjectFundsView }) {
  const { t } = useTranslation();
  const reached = funds.years.filter(({ step }) => step !== null);
  if (reached.length === 0) return null;
  return (
    <ul className={styles.outcomes} aria-label={t("finance:field.ladder")}>
      {reached.map(({ year, step }) => (
        <li key={String(year)} className={styles.step} data-rung={step?.rung}>
          <strong>{year === null ? t("finance:noYear") : t("finance:preview.year", { year })}</strong>{" "}
          <RungTag rung={step?.rung ?? null} /> {step?.message}
          {step && <RuleLine rule={step.rule} />}
        </li>
      ))}
    </ul>
  );
}

function FundCurve({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const { data, error } = useFundCurve(projectId);
  if (!data) return error ? <ProblemNotice error={error} /> : <Skeleton rows={7} />;
  const series = curveOf(data.points, (id) => t(`finance:amount.${id}`));
  return <TimeCurve title={t("finance:overview.curve")} series={series} today={today()} />;
}

function FundFlow({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const label = useFlowLabel();
  const { data, error } = useFundFlow(projectId);
  if (!data) return error ? <ProblemNotice error={error} /> : <Skeleton rows={7} />;
  const { nodes, links } = flowOf(data, label);
  if (!data.links.some(({ amount }) => compareMoney(amount, "0.00") > 0)) return null;
  return (
    <Sankey
      title={t("finance:overview.flow")}
      nodes={nodes}
      links={links}
      words={{
        from: t("finance:flow.from"),
        to: t("finance:flow.to"),
        amount: t("finance:amount.wan"),
      }}
    />
  );
}
