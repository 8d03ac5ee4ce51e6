/** Why there is an alert: the rule with its clause, the figures against the threshold, and whether it still holds. */
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { AlertView } from "@/api/types";
import { formatDate } from "@/shared/dates";
import { Card } from "@/ui/card";
import { Facts } from "@/ui/facts";
import { useParamWords } from "@/ui/param-words";
import { PlainTable } from "@/ui/plain-table";
import styles from "./alert.module.css";
import { figuresOf } from "./model";

export function AlertWhy({ alert }: { alert: AlertView }) {
  const { t } = useTranslation();
  const { rule } = alert;
  return (
    <Card title={t("alerts:why.title")}>
      <p className={styles.lead}>{(alert.now ?? alert.tripped).message}</p>
      <FigureTable alert={alert} />
      <Facts
        items={[
          [
            t("alerts:why.rule"),
            <Link key="rule" to={`/desk/rules/${rule.id}`}>
              {rule.title}
            </Link>,
          ],
          [t("alerts:why.clause"), `${rule.source_document} · ${rule.clause}`],
          [
            t("alerts:why.tripped"),
            t("alerts:why.times", { date: formatDate(alert.tripped_on), count: alert.trips }),
          ],
          [t("alerts:why.standing"), t(alert.now ? "alerts:why.stands" : "alerts:why.gone")],
        ]}
      />
    </Card>
  );
}

/** What it was when it tripped beside what it is today. */
function FigureTable({ alert }: { alert: AlertView }) {
  const { t } = useTranslation();
  const words = useParamWords();
  const then = figuresOf(alert.tripped.numbers);
  if (then.length === 0) return null;
  const now: Readonly<Record<string, unknown>> = alert.now?.numbers ?? {};
  return (
    <div className={styles.figures}>
      <PlainTable
        caption={t("alerts:why.figures")}
        rows={then}
        rowId={([name]) => name}
        columns={[
          { id: "name", header: t("alerts:why.figure"), render: ([name]) => words.figure(name) },
          {
            id: "then",
            header: t("alerts:why.then"),
            align: "right",
            render: ([name, value]) => words.value(name, value),
          },
          {
            id: "now",
            header: t("alerts:why.now"),
            align: "right",
            render: ([name]) => (alert.now ? words.value(name, now[name]) : "—"),
          },
        ]}
      />
    </div>
  );
}
