/** One contingency plan: when it applies, who does what within which time, whom to call, what is at hand. */
import { PrinterOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { $api } from "@/api/client";
import type { PlanDetail } from "@/api/types";
import styles from "@/desk-ui/list-page.module.css";
import { PlanStateTag } from "@/desk-ui/plan-state-tag";
import { formatInstant } from "@/shared/dates";
import { Card } from "@/ui/card";
import { LoadView } from "@/ui/load-view";
import { PageHeading } from "@/ui/page-heading";
import { PlainTable } from "@/ui/plain-table";
import { StatusTag } from "@/ui/status-tag";
import { PlanActions } from "./plan-actions";
import { Contacts, Resources, Steps } from "./plan-parts";
import { useActivations } from "./queries";

export function Component() {
  const { id = "" } = useParams();
  const query = $api.useQuery("get", "/api/v1/contingency-plans/{id}", { params: { path: { id } } });
  return (
    <LoadView query={query} rows={10}>
      {(plan) => <PlanPage plan={plan} />}
    </LoadView>
  );
}

function PlanPage({ plan }: { plan: PlanDetail }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading
        title={plan.title}
        above={<Link to="/desk/plans">{t("desk:page.plans")}</Link>}
        beside={
          <>
            <PlanStateTag state={plan.state} />
            <span>{t("plans:numbered", { number: plan.number })}</span>
            <span>{plan.unit.name}</span>
          </>
        }
        actions={
          <>
            <PlanActions plan={plan} />
            <Button icon={<PrinterOutlined aria-hidden="true" />} onClick={() => globalThis.print()}>
              {t("plans:print")}
            </Button>
          </>
        }
      />
      <div className={styles.stack}>
        <Card title={t("plans:field.trigger")}>
          <p>{plan.trigger || "—"}</p>
        </Card>
        <Steps steps={plan.steps} />
        <Contacts contacts={plan.contacts} />
        <Resources resources={plan.resources} />
        <Linked plan={plan} />
        <Activations plan={plan} />
      </div>
    </>
  );
}

function Linked({ plan }: { plan: PlanDetail }) {
  const { t } = useTranslation();
  if (plan.projects.length + plan.risks.length === 0) return null;
  return (
    <Card title={t("plans:linked")}>
      <ul className={styles.buttons}>
        {plan.projects.map(({ id, name }) => (
          <li key={id}>
            <Link className={styles.link} to={`/desk/projects/${id}`}>
              {name}
            </Link>
          </li>
        ))}
        {plan.risks.map(({ id, title }) => (
          <li key={id}>
            <Link className={styles.link} to={`/desk/risks/${id}`}>
              {t("plans:risk", { title })}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** When it was at work, and where it is now. */
function Activations({ plan }: { plan: PlanDetail }) {
  const { t } = useTranslation();
  const list = useActivations(plan.id);
  return (
    <Card title={t("plans:activations")}>
      <LoadView
        query={list.query}
        rows={2}
        isEmpty={() => list.rows.length === 0}
        empty={<p className={styles.note}>{t("plans:neverActive")}</p>}
      >
        {() => (
          <PlainTable
            caption={t("plans:activations")}
            rows={list.rows}
            rowId={({ id }) => id}
            columns={[
              {
                id: "project",
                header: t("plans:field.project"),
                render: (one) => <Link to={`/desk/activations/${one.id}`}>{one.project.name}</Link>,
              },
              {
                id: "state",
                header: t("plans:field.state"),
                render: ({ state }) =>
                  state === "active" ? (
                    <StatusTag tone="bad" shape="square">
                      {t("plans:activation.active")}
                    </StatusTag>
                  ) : (
                    <StatusTag tone="idle">{t("plans:activation.stood_down")}</StatusTag>
                  ),
              },
              { id: "at", header: t("plans:activatedAt"), render: (one) => formatInstant(one.activated_at) },
              { id: "by", header: t("plans:activatedBy"), render: (one) => one.activated_by.name ?? "—" },
              { id: "reason", header: t("desk:reason"), isWrapped: true, render: ({ reason }) => reason },
            ]}
          />
        )}
      </LoadView>
      {list.hasMore && <Button onClick={list.more}>{t("common:action.more")}</Button>}
    </Card>
  );
}
