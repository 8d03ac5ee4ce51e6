/** What happens while a plan is at work, the latest first, and the line in which the next thing is noted. */
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import { useCan } from "@/api/permissions";
import type { ActivationDetail } from "@/api/types";
import { usePages } from "@/api/use-pages";
import { creating } from "@/api/writing";
import { useOnce } from "@/shared/use-once";
import { Card } from "@/ui/card";
import { LoadView } from "@/ui/load-view";
import { ProblemNotice } from "@/ui/problem-notice";
import { Timeline } from "@/ui/timeline";
import { usePlansChanged } from "./queries";

const ENTRIES = "/api/v1/contingency-activations/{id}/entries";

export function ActivationLog({ activation }: { activation: ActivationDetail }) {
  const { t } = useTranslation();
  const can = useCan();
  const { id, state } = activation;
  const list = usePages(ENTRIES, id, (query, signal) =>
    bodyOf(api.GET(ENTRIES, { params: { path: { id }, query }, signal })),
  );
  return (
    <Card title={t("plans:log")}>
      {state === "active" && can("contingency_plan.activate") && <NoteForm id={id} />}
      <LoadView
        query={list.query}
        rows={3}
        isEmpty={() => list.rows.length === 0}
        empty={<p>{t("plans:logEmpty")}</p>}
      >
        {() => (
          <Timeline
            label={t("plans:log")}
            items={list.rows.map((entry) => ({
              id: entry.id,
              at: entry.noted_at,
              who: entry.noted_by.name ?? t("desk:system"),
              what: entry.words,
            }))}
          />
        )}
      </LoadView>
      {list.hasMore && <Button onClick={list.more}>{t("common:action.more")}</Button>}
    </Card>
  );
}

function NoteForm({ id }: { id: string }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ words: string }>();
  const changed = usePlansChanged();
  const once = useOnce();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const note = async ({ words }: { words: string }) => {
    setBusy(true);
    setError(null);
    try {
      const body = { words: words.trim() };
      await once({ id, body }, (key) =>
        api.POST(ENTRIES, { params: { path: { id }, header: creating(key) }, body }),
      );
      form.resetFields();
      await changed();
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  };
  return (
    <Form form={form} layout="vertical" onFinish={note} className="no-print">
      <Form.Item
        name="words"
        label={t("plans:note")}
        rules={[{ required: true, whitespace: true, message: t("desk:required") }]}
      >
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
      {error !== null && <ProblemNotice error={error} />}
      <Form.Item>
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {t("plans:noteNow")}
        </Button>
      </Form.Item>
    </Form>
  );
}
