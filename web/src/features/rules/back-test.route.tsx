/**
 * The back-test of a rule: what it would have flagged on history with today's parameters, and with
 * others beside them; hits, false alarms and sample sizes, before it is switched on or changed.
 */
import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { $api } from "@/api/client";
import { toApiError } from "@/api/problem";
import type { BackTestView, RuleView } from "@/api/types";
import styles from "@/desk-ui/list-page.module.css";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { PageHeading } from "@/ui/page-heading";
import { BackTestForm } from "./back-test-form";
import { hitMeaning } from "./back-test-model";
import { BackTestOutcome } from "./back-test-outcome";
import { RuleStateTag } from "./rule-tags";

export function Component() {
  const { id = "" } = useParams();
  const query = $api.useQuery("get", "/api/v1/rules/{id}", { params: { path: { id } } });
  return (
    <LoadView query={query} rows={8}>
      {(rule) => <BackTestPage rule={rule} />}
    </LoadView>
  );
}

/** Rules that refuse or reckon and watch nothing. */
const NO_HISTORY = "rules.back_test.no_history";

function BackTestPage({ rule }: { rule: RuleView }) {
  const { t } = useTranslation();
  const [tried, setTried] = useState<BackTestView | null>(null);
  // Both stand on one period: what is tried asks for today's parameters on its own days again.
  const period = tried ? { from: tried.from, to: tried.to, outcome_days: tried.outcome_days } : {};
  const today = $api.useQuery(
    "get",
    "/api/v1/rules/{id}/back-test",
    { params: { path: { id: rule.id }, query: period } },
    { placeholderData: keepPreviousData },
  );
  const failure = today.error ? toApiError(today.error) : null;
  const meaning = hitMeaning(rule.scope);
  const hasNoHistory = failure?.code === NO_HISTORY;
  return (
    <>
      <PageHeading
        title={t("rules:backTest.of", { title: rule.title })}
        above={<Link to={`/desk/rules/${rule.id}`}>{rule.title}</Link>}
        beside={<RuleStateTag state={rule.state} />}
      />
      {hasNoHistory ? (
        <EmptyState title={failure.message} hint={t("rules:backTest.noHistoryHint")} />
      ) : (
        <div className={styles.sides}>
          <div className={styles.stack} aria-live="polite">
            <p>{t("rules:backTest.intro")}</p>
            {meaning && <p>{t(meaning)}</p>}
            {tried ? (
              <BackTestOutcome title={t("rules:backTest.triedTitle")} outcome={tried} beside={today.data} />
            ) : (
              <LoadView query={today} rows={6} rowHeight={72}>
                {(outcome) => <BackTestOutcome title={t("rules:backTest.todayTitle")} outcome={outcome} />}
              </LoadView>
            )}
          </div>
          <BackTestForm rule={rule} onOutcome={setTried} />
        </div>
      )}
    </>
  );
}
