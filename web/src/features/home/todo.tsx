/** What waits for me: what came together for me to decide, then tasks and milestones by due day, with the days left. */
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { $api } from "@/api/client";
import { useCan } from "@/api/permissions";
import type { HomeView } from "@/api/types";
import { daysBetween, today } from "@/shared/dates";
import { Card } from "@/ui/card";
import { EmptyState } from "@/ui/empty-state";
import type { AddressOf } from "./address";
import { Due } from "./due";
import styles from "./home.module.css";
import { openWork } from "./model";

interface TodoProps {
  home: HomeView;
  addressOf: AddressOf;
  projectAddress: (id: string, tab: string) => string;
}

const ROWS = 6;

export function Todo({ home, addressOf, projectAddress }: TodoProps) {
  const { t } = useTranslation();
  const { next_tasks, next_milestones, tasks, milestones } = home.work;
  const rows = openWork(next_tasks, next_milestones).slice(0, ROWS);
  const address = addressOf(tasks);
  const total = tasks.value + milestones.value;
  const toReview = useReportsToReview();
  const { alerts } = home.work;
  const gathered = [
    { key: "toReview", count: toReview, to: "/desk/reports" },
    { key: "toPay", count: home.payments.value, to: addressOf(home.payments) },
    { key: "toHandle", count: alerts.value, to: addressOf(alerts) },
  ] as const;
  const waiting = gathered.filter(({ count, to }) => count > 0 && to !== undefined);
  return (
    <Card
      title={t("home:work.title")}
      actions={address && total > 0 && <Link to={address}>{t("home:work.all", { count: total })}</Link>}
    >
      {waiting.map(({ key, count, to = "" }) => (
        <p key={key} className={styles.review}>
          <Link to={to}>{t(`home:work.${key}`, { count })}</Link>
        </p>
      ))}
      {rows.length === 0 ? (
        waiting.length === 0 && <EmptyState title={t("home:work.empty")} hint={t("home:work.emptyHint")} />
      ) : (
        <ul className={styles.todo}>
          {rows.map((row) => (
            <li key={`${row.kind} ${row.id}`} data-late={isLate(row.due)}>
              <div>
                <Link to={projectAddress(row.project.id, `${row.kind}s`)}>
                  {t(`home:work.${row.kind}`)}：{row.title}
                </Link>
                <p className={styles.quiet}>{row.project.name}</p>
              </div>
              <Due due={row.due} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** Reports that wait for a review; nobody is told of them who may not review. */
function useReportsToReview(): number {
  const can = useCan();
  const query = $api.useQuery(
    "get",
    "/api/v1/progress-reports/counts",
    { params: { query: {} } },
    { enabled: can("report.review") },
  );
  return query.data?.submitted ?? 0;
}

function isLate(due: string | null): boolean {
  return due !== null && daysBetween(due, today()) > 0;
}
