/** How I want each kind: one by one, in the daily digest, or not at all. */
import { App, Button, Form, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { $api, api } from "@/api/client";
import type { NotificationDelivery, NotificationKind } from "@/api/types";
import { changing } from "@/api/writing";
import { Card } from "@/ui/card";
import { LoadView } from "@/ui/load-view";
import { ProblemNotice } from "@/ui/problem-notice";
import { DELIVERIES } from "./model";
import { useNoticesChanged } from "./queries";

interface Wanted {
  kinds: readonly { kind: NotificationKind; delivery: NotificationDelivery }[];
  version: number;
}

export function Preferences() {
  const { t } = useTranslation();
  const query = $api.useQuery("get", "/api/v1/notifications/preferences");
  return (
    <Card title={t("notices:preferences")}>
      <p>{t("notices:preferencesHint")}</p>
      <LoadView query={query} rows={10}>
        {(wanted) => <PreferenceForm key={wanted.version} wanted={wanted} />}
      </LoadView>
    </Card>
  );
}

function PreferenceForm({ wanted }: { wanted: Wanted }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const changed = useNoticesChanged();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  // The digest holds what was asked for: it cannot be switched off.
  const kinds = wanted.kinds.filter(({ kind }) => kind !== "digest");
  const save = async (form: Partial<Record<NotificationKind, NotificationDelivery>>) => {
    setBusy(true);
    setError(null);
    try {
      await api.PUT("/api/v1/notifications/preferences", {
        params: { header: changing(wanted.version) },
        body: { kinds: form },
      });
      message.success(t("notices:saved"));
      await changed();
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  };
  return (
    <Form
      layout="horizontal"
      labelCol={{ flex: "12em" }}
      labelAlign="left"
      initialValues={Object.fromEntries(kinds.map(({ kind, delivery }) => [kind, delivery]))}
      onFinish={save}
    >
      {kinds.map(({ kind }) => (
        <Form.Item key={kind} name={kind} label={t(`notices:kind.${kind}`)}>
          <Radio.Group
            options={DELIVERIES.map((value) => ({ value, label: t(`notices:delivery.${value}`) }))}
          />
        </Form.Item>
      ))}
      {error !== null && <ProblemNotice error={error} />}
      <Button type="primary" htmlType="submit" loading={isBusy}>
        {t("desk:action.save")}
      </Button>
    </Form>
  );
}
