/** One risk: why and what then, what is done about it, what will be left, which plans stand ready, what happened. */
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { $api } from "@/api/client";
import type { RiskView } from "@/api/types";
import styles from "@/desk-ui/list-page.module.css";
import { formatDate } from "@/shared/dates";
import { Card } from "@/ui/card";
import { Facts } from "@/ui/facts";
import { LoadView } from "@/ui/load-view";
import { PageHeading } from "@/ui/page-heading";
import { PlainTable } from "@/ui/plain-table";
import { StatusTag } from "@/ui/status-tag";
import { nameOfRisk } from "./model";
import { RiskActions } from "./risk-actions";
import { RiskHistory } from "./risk-history";
import { RiskPlans } from "./risk-plans";
import { RiskLevelTag, RiskStateTag } from "./risk-tags";
import parts from "./risks.module.css";

export function Component() {
  const { id = "" } = useParams();
  const query = $api.useQuery("get", "/api/v1/risks/{id}", { params: { path: { id } } });
  return (
    <LoadView query={query} rows={10}>
      {(risk) => <RiskPage risk={risk} />}
    </LoadView>
  );
}

function RiskPage({ risk }: { risk: RiskView }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading
        title={nameOfRisk(risk)}
        above={<Link to="/desk/risks">{t("desk:page.risks")}</Link>}
        beside={
          <>
            <RiskLevelTag level={risk.level} />
            <RiskStateTag state={risk.state} />
            <Link to={`/desk/projects/${risk.project.id}?tab=risks`} className={styles.link}>
              {risk.project.name}
            </Link>
          </>
        }
        actions={<RiskActions risk={risk} />}
      />
      <div className={styles.sides}>
        <div className={styles.stack}>
          <Card title={t("risks:about")}>
            <Facts
              items={[
                [
                  t("risks:field.causes"),
                  <p key="causes" className={parts.lead}>
                    {risk.causes || "—"}
                  </p>,
                ],
                [
                  t("risks:field.consequences"),
                  <p key="then" className={parts.lead}>
                    {risk.consequences || "—"}
                  </p>,
                ],
                ...(risk.state_words ? [[t("risks:field.words"), risk.state_words] as const] : []),
              ]}
            />
          </Card>
          <TreatmentCard risk={risk} />
          <RiskHistory risk={risk} />
        </div>
        <div className={styles.stack}>
          <Summary risk={risk} />
          <RiskPlans risk={risk} />
        </div>
      </div>
    </>
  );
}

function Summary({ risk }: { risk: RiskView }) {
  const { t } = useTranslation();
  return (
    <Card title={t("risks:summary")}>
      <Facts
        items={[
          [t("risks:field.category"), t(`risks:category.${risk.category}`)],
          [
            t("risks:basis.inherent"),
            <Place key="in" probability={risk.probability} impact={risk.impact} level={risk.level} />,
          ],
          [t("risks:basis.residual"), <ResidualPlace key="residual" risk={risk} />],
          [t("risks:field.owner"), risk.owner?.name ?? "—"],
          [t("risks:field.unit"), risk.unit?.name ?? "—"],
          [
            t("risks:field.review"),
            <span key="review">
              {formatDate(risk.review_due)}{" "}
              {risk.is_review_overdue && <StatusTag tone="bad">{t("risks:overdue")}</StatusTag>}
            </span>,
          ],
          [t("risks:field.reviewed"), formatDate(risk.reviewed_on)],
          ...(risk.occurred_on ? [[t("risks:occurred.on"), formatDate(risk.occurred_on)] as const] : []),
        ]}
      />
    </Card>
  );
}

function Place({ probability, impact, level }: Pick<RiskView, "probability" | "impact" | "level">) {
  return (
    <span className={parts.places}>
      {probability} × {impact} <RiskLevelTag level={level} />
    </span>
  );
}

function ResidualPlace({ risk: { treatment } }: { risk: RiskView }) {
  if (!treatment) return "—";
  const { residual_probability: probability, residual_impact: impact, residual_level: level } = treatment;
  return <Place probability={probability} impact={impact} level={level} />;
}

function TreatmentCard({ risk }: { risk: RiskView }) {
  const { t } = useTranslation();
  const { treatment } = risk;
  if (!treatment) {
    return (
      <Card title={t("risks:treat.title")}>
        <p className={styles.note}>{t("risks:treat.none")}</p>
      </Card>
    );
  }
  return (
    <Card title={t("risks:treat.title")}>
      <p className={parts.lead}>{t(`risks:strategy.${treatment.strategy}`)}</p>
      {treatment.measures.length > 0 && (
        <PlainTable
          caption={t("risks:treat.measures")}
          rows={treatment.measures.map((measure, index) => ({ ...measure, number: index + 1 }))}
          rowId={({ number }) => String(number)}
          columns={[
            { id: "text", header: t("risks:treat.text"), render: ({ text }) => text },
            { id: "person", header: t("risks:treat.person"), render: ({ person }) => person?.name ?? "—" },
            { id: "due", header: t("risks:treat.due"), render: ({ due_on }) => formatDate(due_on) },
            { id: "done", header: t("risks:treat.done"), render: ({ done_on }) => formatDate(done_on) },
          ]}
        />
      )}
    </Card>
  );
}
