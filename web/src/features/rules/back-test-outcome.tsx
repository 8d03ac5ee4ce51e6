/** The outcome of a back-test: sample sizes first, then hits and false alarms, then every case with its links. */
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { BackTestView } from "@/api/types";
import { formatDate } from "@/shared/dates";
import { Card } from "@/ui/card";
import { EmptyState } from "@/ui/empty-state";
import { NumberCards } from "@/ui/number-card";
import { PlainTable } from "@/ui/plain-table";
import { type Shape, StatusTag, type Tone } from "@/ui/status-tag";
import { hitRate } from "./back-test-model";

type Case = BackTestView["cases"][number];

const LOOK: Record<Case["outcome"], [Tone, Shape]> = {
  hit: ["ok", "dot"],
  false_alarm: ["warn", "triangle"],
  undecided: ["idle", "ring"],
};

interface BackTestOutcomeProps {
  title: string;
  outcome: BackTestView;
  /** What today's parameters say of the same period. */
  beside?: BackTestView | undefined;
}

export function BackTestOutcome({ title, outcome, beside }: BackTestOutcomeProps) {
  const { t } = useTranslation();
  const { from, to, outcome_days: days } = outcome;
  const rate = hitRate(outcome);
  return (
    <>
      <h2>{title}</h2>
      <p>
        {t("rules:backTest.period", { from, to, days })}
        {outcome.is_sample && ` ${t("rules:backTest.sample")}`}
      </p>
      {beside && <p>{t("rules:backTest.compare", { ...beside })}</p>}
      <NumberCards
        label={title}
        cards={[
          { title: t("rules:backTest.projects"), value: String(outcome.projects), note: null },
          { title: t("rules:backTest.things"), value: String(outcome.things), note: null },
          { title: t("rules:backTest.flagged"), value: String(outcome.flagged), note: null },
          {
            title: t("rules:backTest.hits"),
            value: String(outcome.hits),
            note: rate === null ? t("rules:backTest.noRate") : t("rules:backTest.rate", { percent: rate }),
          },
          {
            title: t("rules:backTest.falseAlarms"),
            value: String(outcome.false_alarms),
            note: `${t("rules:backTest.undecided")} ${outcome.undecided}`,
            tone: outcome.false_alarms > outcome.hits ? "warn" : "plain",
          },
        ]}
      />
      <Card title={t("rules:backTest.flagged")}>
        {outcome.cases.length === 0 ? (
          <EmptyState title={t("rules:backTest.none")} hint={t("rules:backTest.noneHint")} />
        ) : (
          <PlainTable
            caption={t("rules:backTest.flagged")}
            rows={outcome.cases}
            rowId={({ thing_id, flagged_on }) => `${thing_id} ${flagged_on}`}
            columns={[
              {
                id: "thing",
                header: t("rules:backTest.case"),
                render: (one) => (
                  <Link to={`/desk/projects/${one.project_id}`}>
                    {one.thing_kind === "project"
                      ? one.project_name
                      : `${one.project_name} · ${one.thing_name}`}
                  </Link>
                ),
              },
              { id: "when", header: t("rules:backTest.when"), render: (one) => formatDate(one.flagged_on) },
              {
                id: "said",
                header: t("rules:backTest.said"),
                isWrapped: true,
                render: ({ message }) => message,
              },
              { id: "result", header: t("rules:backTest.result"), render: (one) => <Result one={one} /> },
            ]}
          />
        )}
      </Card>
    </>
  );
}

function Result({ one }: { one: Case }) {
  const { t } = useTranslation();
  const [tone, shape] = LOOK[one.outcome];
  const words =
    one.outcome === "undecided" ? t("rules:backTest.undecidedOne") : t(`rules:backTest.${one.outcome}`);
  return (
    <>
      <StatusTag tone={tone} shape={shape}>
        {words}
      </StatusTag>{" "}
      {one.wrong_on && t("rules:backTest.wrong", { date: one.wrong_on })}
    </>
  );
}
