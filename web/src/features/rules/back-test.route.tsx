/**
 * The back-test of a rule: what it would have flagged on history, with today's parameters or with
 * others; hits, false alarms and the size of the sample, before it is switched on or changed.
 */
import { App, Button, Form, InputNumber } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { $api, api, bodyOf } from "@/api/client";
import type { BackTestView, RuleView } from "@/api/types";
import { DateField } from "@/desk-ui/date-field";
import styles from "@/desk-ui/list-page.module.css";
import { Card } from "@/ui/card";
import { LoadView } from "@/ui/load-view";
import { PageHeading } from "@/ui/page-heading";
import { useParamWords } from "@/ui/param-words";
import { ProblemNotice } from "@/ui/problem-notice";
import { BackTestOutcome } from "./back-test-outcome";
import { cleanParams, fieldsOf } from "./model";
import { RuleStateTag } from "./rule-tags";
import { ValueItem } from "./value-item";

export function Component() {
  const { id = "" } = useParams();
  const query = $api.useQuery("get", "/api/v1/rules/{id}", { params: { path: { id } } });
  return (
    <LoadView query={query} rows={8}>
      {(rule) => <BackTestPage rule={rule} />}
    </LoadView>
  );
}

function BackTestPage({ rule }: { rule: RuleView }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<BackTestView | null>(null);
  return (
    <>
      <PageHeading
        title={t("rules:backTest.of", { title: rule.title })}
        above={<Link to={`/desk/rules/${rule.id}`}>{rule.title}</Link>}
        beside={<RuleStateTag state={rule.state} />}
      />
      <div className={styles.sides}>
        <div className={styles.stack} aria-live="polite">
          {outcome ? <BackTestOutcome outcome={outcome} /> : <p>{t("rules:backTest.intro")}</p>}
        </div>
        <BackTestForm rule={rule} onOutcome={setOutcome} />
      </div>
    </>
  );
}

interface Wish {
  params: Record<string, unknown>;
  from: string | null;
  to: string | null;
  outcome_days: number | null;
}

const OUTCOME_DAYS = 30;

function BackTestForm({ rule, onOutcome }: { rule: RuleView; onOutcome: (view: BackTestView) => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const words = useParamWords();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const stored = cleanParams(rule.params);
  const run = async ({ params, from, to, outcome_days }: Wish) => {
    setBusy(true);
    setError(null);
    const body = { params: { ...stored, ...cleanParams(params) }, from, to, outcome_days: outcome_days ?? OUTCOME_DAYS };
    try {
      onOutcome(await bodyOf(api.POST("/api/v1/rules/{id}/back-test", { params: { path: { id: rule.id } }, body })));
      message.success(t("rules:backTest.title"));
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  };
  // What is asked of people does not change what is flagged.
  const fields = fieldsOf(rule.kind, stored).filter(({ name }) => name !== "handling");
  return (
    <Card title={t("rules:backTest.params")}>
      <Form<Wish>
        layout="vertical"
        initialValues={{ params: stored, from: null, to: null, outcome_days: OUTCOME_DAYS }}
        onFinish={run}
      >
        {fields.map(({ name, kind }) => (
          <div key={name}>
            <ValueItem path={["params", name]} name={name} label={words.name(name)} kind={kind} />
            <p className={styles.note}>
              {t("rules:backTest.today")} {words.value(name, stored[name])}
            </p>
          </div>
        ))}
        <Form.Item name="from" label={t("rules:backTest.from")}>
          <DateField />
        </Form.Item>
        <Form.Item name="to" label={t("rules:backTest.to")}>
          <DateField />
        </Form.Item>
        <Form.Item name="outcome_days" label={t("rules:backTest.outcome")}>
          <InputNumber min={1} max={366} precision={0} style={{ width: "100%" }} />
        </Form.Item>
        {error !== null && <ProblemNotice error={error} />}
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {t("rules:backTest.run")}
        </Button>
      </Form>
    </Card>
  );
}
