/** The parameters to try, each with its value of today below it, and the period. */
import { Button, Form, InputNumber } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import type { BackTestView, RuleView } from "@/api/types";
import { DateField } from "@/desk-ui/date-field";
import styles from "@/desk-ui/list-page.module.css";
import { Card } from "@/ui/card";
import { useParamWords } from "@/ui/param-words";
import { ProblemNotice } from "@/ui/problem-notice";
import { cleanParams, fieldsOf } from "./model";
import { ValueItem } from "./value-item";

interface Wish {
  params: Record<string, unknown>;
  from: string | null;
  to: string | null;
  outcome_days: number | null;
}

const OUTCOME_DAYS = 30;

interface BackTestFormProps {
  rule: RuleView;
  onOutcome: (view: BackTestView) => void;
}

export function BackTestForm({ rule, onOutcome }: BackTestFormProps) {
  const { t } = useTranslation();
  const words = useParamWords();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const stored = cleanParams(rule.params);
  // What is asked of people does not change what is flagged.
  const fields = fieldsOf(rule.kind, stored).filter(({ path }) => path[0] !== "handling");
  const run = async ({ params, from, to, outcome_days }: Wish) => {
    setBusy(true);
    setError(null);
    const tried = { ...stored, ...cleanParams(params) };
    const body = { params: tried, from, to, outcome_days: outcome_days ?? OUTCOME_DAYS };
    const asked = api.POST("/api/v1/rules/{id}/back-test", { params: { path: { id: rule.id } }, body });
    await bodyOf(asked).then(onOutcome, setError);
    setBusy(false);
  };
  return (
    <Card title={t("rules:backTest.params")}>
      <Form<Wish>
        layout="vertical"
        initialValues={{ params: stored, from: null, to: null, outcome_days: OUTCOME_DAYS }}
        onFinish={run}
      >
        {fields.map(({ name, kind, path }) => (
          <div key={path.join(".")}>
            <ValueItem path={["params", ...path]} name={name} label={words.name(name)} kind={kind} />
            <p className={styles.today}>
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
