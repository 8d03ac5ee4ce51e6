/** A plan at work 应急处置: its steps with their tasks and deadlines, whom to call, and what happens, noted as it does. */
import { PrinterOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { $api, api } from "@/api/client";
import { useCan } from "@/api/permissions";
import type { ActivationDetail } from "@/api/types";
import { acting } from "@/api/writing";
import styles from "@/desk-ui/list-page.module.css";
import { ReasonDialog } from "@/desk-ui/reason-dialog";
import { formatInstant } from "@/shared/dates";
import { useOnce } from "@/shared/use-once";
import { Card } from "@/ui/card";
import { Facts } from "@/ui/facts";
import { LoadView } from "@/ui/load-view";
import { PageHeading } from "@/ui/page-heading";
import { StatusTag } from "@/ui/status-tag";
import { ActivationLog } from "./activation-log";
import { Contacts, Resources, Steps } from "./plan-parts";
import { usePlansChanged } from "./queries";

/** Others note what happens too. */
const AGAIN_MS = 15_000;

export function Component() {
  const { id = "" } = useParams();
  const query = $api.useQuery(
    "get",
    "/api/v1/contingency-activations/{id}",
    { params: { path: { id } } },
    { refetchInterval: AGAIN_MS },
  );
  return (
    <LoadView query={query} rows={10}>
      {(activation) => <ActivationPage activation={activation} />}
    </LoadView>
  );
}

function ActivationPage({ activation }: { activation: ActivationDetail }) {
  const { t } = useTranslation();
  const isActive = activation.state === "active";
  return (
    <>
      <PageHeading
        title={activation.title}
        above={<Link to={`/desk/plans/${activation.plan_id}`}>{t("plans:backToPlan")}</Link>}
        beside={
          <>
            <StatusTag tone={isActive ? "bad" : "idle"} shape={isActive ? "square" : "dot"}>
              {t(`plans:activation.${activation.state}`)}
            </StatusTag>
            <Link className={styles.link} to={`/desk/projects/${activation.project.id}?tab=tasks`}>
              {activation.project.name}
            </Link>
          </>
        }
        actions={
          <>
            {isActive && <StandDown activation={activation} />}
            <Button icon={<PrinterOutlined aria-hidden="true" />} onClick={() => globalThis.print()}>
              {t("plans:print")}
            </Button>
          </>
        }
      />
      <div className={styles.sides}>
        <div className={styles.stack}>
          <RunningSteps activation={activation} />
          <Contacts contacts={activation.contacts} />
          <Resources resources={activation.resources} />
        </div>
        <div className={styles.stack}>
          <About activation={activation} />
          <ActivationLog activation={activation} />
        </div>
      </div>
    </>
  );
}

function RunningSteps({ activation }: { activation: ActivationDetail }) {
  const { t } = useTranslation();
  const now = Date.now();
  return (
    <Steps
      steps={activation.steps}
      more={[
        { id: "due", header: t("plans:step.due"), render: ({ due_at }) => formatInstant(due_at) },
        {
          id: "task",
          header: t("plans:step.task"),
          render: ({ task, due_at }) => {
            if (!task) return "—";
            if (task.is_done) return <StatusTag tone="ok">{t("plans:step.done")}</StatusTag>;
            const isLate = Date.parse(due_at) < now;
            return (
              <StatusTag tone={isLate ? "bad" : "warn"} shape={isLate ? "square" : "ring"}>
                {isLate ? t("plans:step.late") : t("plans:step.open")}
              </StatusTag>
            );
          },
        },
      ]}
    />
  );
}

function About({ activation }: { activation: ActivationDetail }) {
  const { t } = useTranslation();
  const { incident } = activation;
  return (
    <Card title={t("plans:about")}>
      <Facts
        items={[
          [t("desk:reason"), activation.reason],
          [t("plans:activatedAt"), formatInstant(activation.activated_at)],
          [t("plans:activatedBy"), activation.activated_by.name ?? "—"],
          ...(activation.risk ? [[t("plans:field.risk"), activation.risk.name] as const] : []),
          ...(activation.stood_down_at
            ? [
                [t("plans:stoodDownAt"), formatInstant(activation.stood_down_at)] as const,
                [t("plans:stoodDownWords"), activation.stood_down_words ?? "—"] as const,
              ]
            : []),
          ...(incident?.clocks ?? []).map(
            ({ rule, message, due_at }) => [rule.title, `${message} ${formatInstant(due_at)}`] as const,
          ),
        ]}
      />
    </Card>
  );
}

function StandDown({ activation }: { activation: ActivationDetail }) {
  const { t } = useTranslation();
  const can = useCan();
  const { message } = App.useApp();
  const changed = usePlansChanged();
  const once = useOnce();
  const [isOpen, open] = useState(false);
  if (!can("contingency_plan.activate")) return null;
  const run = async (words: string) => {
    const { id, version } = activation;
    await once({ id, version, words }, (key) =>
      api.POST("/api/v1/contingency-activations/{id}/stand-down", {
        params: { path: { id }, header: acting(version, key) },
        body: { words },
      }),
    );
    message.success(t("plans:stoodDown", { title: activation.title }));
    open(false);
    await changed();
  };
  return (
    <>
      <Button onClick={() => open(true)}>{t("plans:standDown")}</Button>
      <ReasonDialog
        isOpen={isOpen}
        title={t("plans:standDownAsk", { title: activation.title })}
        text={t("plans:standDownHint")}
        label={t("plans:stoodDownWords")}
        confirmLabel={t("plans:standDown")}
        maxLength={1000}
        onClose={() => open(false)}
        onConfirm={run}
      />
    </>
  );
}
