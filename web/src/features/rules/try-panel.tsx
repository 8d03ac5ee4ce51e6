/** Tries the rule on a case: one of its examples, or one somebody fills in. Nothing is stored. */
import { Button, Form, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import type { RuleView, TrialView } from "@/api/types";
import { Card } from "@/ui/card";
import { useParamWords } from "@/ui/param-words";
import { ProblemNotice } from "@/ui/problem-notice";
import { cleanParams } from "./model";
import { factsOf } from "./trial";
import { TrialOutcome } from "./trial-outcome";
import { ValueItem } from "./value-item";

type Facts = Record<string, unknown>;

export function TryPanel({ rule }: { rule: RuleView }) {
  const { t } = useTranslation();
  const words = useParamWords();
  const [form] = Form.useForm<Facts>();
  const [trial, setTrial] = useState<TrialView | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const pick = (index: number | null) => {
    form.resetFields();
    form.setFieldsValue(inputOf(rule, index));
    setTrial(null);
  };
  const run = async (facts: Facts) => {
    setBusy(true);
    setError(null);
    setTrial(null);
    const body = { input: cleanParams(facts) };
    await bodyOf(api.POST("/api/v1/rules/{id}/try", { params: { path: { id: rule.id } }, body })).then(
      setTrial,
      setError,
    );
    setBusy(false);
  };
  return (
    <Card title={t("rules:try.title")}>
      <Form form={form} layout="vertical" initialValues={inputOf(rule, 0)} onFinish={run}>
        <Form.Item label={t("rules:try.example")} htmlFor="rule-example">
          <Select
            id="rule-example"
            defaultValue={rule.vectors.length > 0 ? 0 : null}
            options={rule.vectors.map(({ name }, index) => ({ value: index, label: name }))}
            onChange={pick}
          />
        </Form.Item>
        {factsOf(rule).map(({ name, kind }) => (
          <ValueItem key={name} path={[name]} name={name} label={words.fact(name)} kind={kind} />
        ))}
        <Button type="primary" ghost htmlType="submit" loading={isBusy}>
          {t("rules:try.run")}
        </Button>
      </Form>
      <div aria-live="polite">
        {error !== null && <ProblemNotice error={error} />}
        {trial && <TrialOutcome trial={trial} />}
      </div>
    </Card>
  );
}

function inputOf(rule: RuleView, index: number | null): Facts {
  return asRecord(rule.vectors[index ?? 0]?.input);
}

function asRecord(value: unknown): Facts {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
