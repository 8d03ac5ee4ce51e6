/** Tries the rule on a case: one of its examples or one somebody types. Nothing is stored. */
import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import type { RuleView, TrialView } from "@/api/types";
import { Card } from "@/ui/card";
import { ProblemNotice } from "@/ui/problem-notice";
import { StatusTag } from "@/ui/status-tag";
import { readObject } from "./model";

export function TryPanel({ rule }: { rule: RuleView }) {
  const { t } = useTranslation();
  const write = (input: unknown) => JSON.stringify(input, null, 2);
  const [typed, type] = useState(() => write(rule.vectors[0]?.input ?? {}));
  const [trial, setTrial] = useState<TrialView | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const input = readObject(typed);
  const run = async () => {
    if (!input) return;
    setBusy(true);
    setError(null);
    setTrial(null);
    await bodyOf(
      api.POST("/api/v1/rules/{id}/try", { params: { path: { id: rule.id } }, body: { input } }),
    ).then(setTrial, setError);
    setBusy(false);
  };
  return (
    <Card title={t("rules:try.title")}>
      <Form layout="vertical">
        <Form.Item label={t("rules:try.example")} htmlFor="rule-example">
          <Select
            id="rule-example"
            defaultValue={rule.vectors.length > 0 ? 0 : null}
            options={rule.vectors.map(({ name }, index) => ({ value: index, label: name }))}
            onChange={(index) => type(write(rule.vectors[index ?? 0]?.input ?? {}))}
          />
        </Form.Item>
        <Form.Item
          label={t("rules:try.facts")}
          htmlFor="rule-facts"
          {...(input ? {} : { validateStatus: "error" as const, help: t("rules:try.notJson") })}
        >
          <Input.TextArea
            id="rule-facts"
            rows={6}
            value={typed}
            spellCheck={false}
            onChange={(event) => type(event.target.value)}
          />
        </Form.Item>
        <Button type="primary" ghost loading={isBusy} disabled={!input} onClick={run}>
          {t("rules:try.run")}
        </Button>
      </Form>
      <div aria-live="polite">
        {error !== null && <ProblemNotice error={error} />}
        {trial && <Outcome trial={trial} />}
      </div>
    </Card>
  );
}

function Outcome({ trial }: { trial: TrialView }) {
  const { t } = useTranslation();
  return (
    <>
      <p>
        {trial.outcome === "passes" ? (
          <StatusTag tone="ok">{t("rules:try.passes")}</StatusTag>
        ) : (
          <StatusTag tone="bad" shape="cross">
            {t("rules:try.objects")}
          </StatusTag>
        )}
      </p>
      {trial.message && <p>{trial.message}</p>}
      <pre style={{ overflow: "auto" }}>{JSON.stringify(trial.details, null, 2)}</pre>
    </>
  );
}
