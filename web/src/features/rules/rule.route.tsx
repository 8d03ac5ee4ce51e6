/** One rule: what it says and where that stands, its parameters, its examples, and a case to try. */
import { App, Button, Form } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { $api, api } from "@/api/client";
import { useCan } from "@/api/permissions";
import type { RuleView } from "@/api/types";
import { acting } from "@/api/writing";
import { DateField } from "@/desk-ui/date-field";
import styles from "@/desk-ui/list-page.module.css";
import { ReasonDialog } from "@/desk-ui/reason-dialog";
import { today } from "@/shared/dates";
import { useOnce } from "@/shared/use-once";
import { Card } from "@/ui/card";
import { Facts } from "@/ui/facts";
import { LoadView } from "@/ui/load-view";
import { PageHeading } from "@/ui/page-heading";
import { useParamWords } from "@/ui/param-words";
import { PlainTable } from "@/ui/plain-table";
import { useSpan } from "@/ui/use-span";
import { cleanParams, fieldsOf, valueAt } from "./model";
import { useRulesChanged } from "./queries";
import { RuleDrawer } from "./rule-drawer";
import { RuleStateTag, SeverityTag } from "./rule-tags";
import { TryPanel } from "./try-panel";

export function Component() {
  const { id = "" } = useParams();
  const query = $api.useQuery("get", "/api/v1/rules/{id}", { params: { path: { id } } });
  return (
    <LoadView query={query} rows={8}>
      {(rule) => <RulePage rule={rule} />}
    </LoadView>
  );
}

/** Only rules that watch have a history. */
const WATCHING = "alert.";

function RulePage({ rule }: { rule: RuleView }) {
  const { t } = useTranslation();
  const can = useCan();
  const dates = useSpan();
  const words = useParamWords();
  return (
    <>
      <PageHeading
        title={rule.title}
        above={<Link to="/desk/rules">{t("desk:page.rules")}</Link>}
        beside={<RuleStateTag state={rule.state} />}
        actions={
          <>
            {rule.id.startsWith(WATCHING) && (
              <Link to={`/desk/rules/${rule.id}/back-test`} className={styles.link}>
                {t("rules:backTest.open")}
              </Link>
            )}
            {can("rule.manage") && <RuleActions rule={rule} />}
          </>
        }
      />
      <div className={styles.sides}>
        <div className={styles.stack}>
          <Card title={t("rules:says")}>
            <p className={styles.lead}>{words.message(rule.message)}</p>
            <Facts
              isWide
              items={[
                [t("rules:field.severity"), <SeverityTag key="severity" severity={rule.severity} />],
                [t("rules:dates"), dates(rule.effective_from, rule.effective_to)],
                [t("rules:field.source_document"), rule.source_document],
                [t("rules:field.clause"), rule.clause],
                [t("rules:kind.title"), t(`rules:kind.${rule.kind}`)],
                [t("rules:id"), <code key="id">{rule.id}</code>],
              ]}
            />
          </Card>
          <ParamsCard rule={rule} />
          {rule.contradictions.length > 0 && <ContradictionsCard rule={rule} />}
        </div>
        <TryPanel rule={rule} />
      </div>
    </>
  );
}

function ParamsCard({ rule }: { rule: RuleView }) {
  const { t } = useTranslation();
  const words = useParamWords();
  const params = cleanParams(rule.params);
  const items = fieldsOf(rule.kind, params)
    .map(({ name, path }) => [name, valueAt(params, path)] as const)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [words.name(name), words.value(name, value)] as const);
  return (
    <Card title={t("rules:params")}>
      {items.length > 0 ? <Facts isWide items={items} /> : <p>{t("rules:noParams")}</p>}
    </Card>
  );
}

/** Figures that stand in two rules and are not the same: whoever corrects one is led to the other. */
function ContradictionsCard({ rule }: { rule: RuleView }) {
  const { t } = useTranslation();
  const words = useParamWords();
  return (
    <Card title={t("rules:contradiction.title")}>
      <p>{t("rules:contradiction.why")}</p>
      <PlainTable
        caption={t("rules:contradiction.title")}
        rows={rule.contradictions}
        rowId={({ name, other_id, other_name }) => `${name} ${other_id} ${other_name}`}
        columns={[
          {
            id: "own",
            header: t("rules:contradiction.own"),
            render: ({ name, value }) => `${words.name(name)} ${words.value(name, value)}`,
          },
          {
            id: "other",
            header: t("rules:contradiction.other"),
            render: (one) => <Link to={`/desk/rules/${one.other_id}`}>{one.other_title}</Link>,
          },
          {
            id: "said",
            header: t("rules:contradiction.said"),
            render: (one) => `${words.name(one.other_name)} ${words.value(one.other_name, one.other_value)}`,
          },
        ]}
      />
    </Card>
  );
}

function RuleActions({ rule }: { rule: RuleView }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const changed = useRulesChanged();
  const [step, ask] = useState<"edit" | "toggle" | null>(null);
  const [lastDay, setLastDay] = useState<string | null>(today());
  const once = useOnce();
  const verb = rule.state === "active" ? "retire" : "reinstate";
  const run = async (reason: string) => {
    const { id, version } = rule;
    const asked = (key: string) => ({ path: { id }, header: acting(version, key) });
    if (verb === "retire") {
      const body = { reason, effective_to: lastDay ?? today() };
      await once({ id, version, body }, (key) =>
        api.POST("/api/v1/rules/{id}/retire", { params: asked(key), body }),
      );
    } else {
      await once({ id, version, reason }, (key) =>
        api.POST("/api/v1/rules/{id}/reinstate", { params: asked(key), body: { reason } }),
      );
    }
    message.success(t(`rules:${verb}.done`, { title: rule.title }));
    ask(null);
    await changed();
  };
  return (
    <>
      <Button type="primary" onClick={() => ask("edit")}>
        {t("common:action.edit")}
      </Button>
      <Button danger={verb === "retire"} onClick={() => ask("toggle")}>
        {t(`rules:${verb}.label`)}
      </Button>
      <RuleDrawer rule={rule} isOpen={step === "edit"} onClose={() => ask(null)} />
      <ReasonDialog
        isOpen={step === "toggle"}
        title={t(`rules:${verb}.title`, { title: rule.title })}
        text={t(`rules:${verb}.text`)}
        confirmLabel={t(`rules:${verb}.label`)}
        isDanger={verb === "retire"}
        maxLength={1000}
        onClose={() => ask(null)}
        onConfirm={run}
      >
        {verb === "retire" && (
          <Form.Item label={t("rules:retire.lastDay")}>
            <DateField aria-label={t("rules:retire.lastDay")} value={lastDay} onChange={setLastDay} />
          </Form.Item>
        )}
      </ReasonDialog>
    </>
  );
}
