/** 检查与整改: the inspections I am at, and the defects that somebody waits for me to mend; what came last can be read offline. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { $api } from "@/api/client";
import { useSession } from "@/api/permissions";
import type { DefectView, InspectionView } from "@/api/types";
import { useKept } from "@/offline/use-kept";
import { Card } from "@/ui/card";
import { FieldHeading } from "@/ui/field-heading";
import { KeptNote } from "@/ui/kept-note";
import { LoadView } from "@/ui/load-view";
import { Segmented } from "@/ui/segmented";
import { StatusTag } from "@/ui/status-tag";
import styles from "./field.module.css";
import { SeverityTag } from "./severity-tag";

export function Component() {
  const { t } = useTranslation();
  return (
    <>
      <FieldHeading title={t("checks:title")} back="/m/me" offline={t("checks:strip")} />
      <div className={styles.form}>
        <Defects />
        <Inspections />
      </div>
    </>
  );
}

function Defects() {
  const { t } = useTranslation();
  const { holder } = useSession();
  const [whose, setWhose] = useState<"mine" | "all">("mine");
  const person = whose === "mine" && holder !== null ? { person_id: holder } : {};
  const query = useKept(
    `defects ${whose}`,
    $api.useQuery("get", "/api/v1/defects", {
      params: { query: { state: "open", limit: 50, ...person } },
    }),
  );
  return (
    <Card title={t("checks:defects.title")}>
      <KeptNote at={query.keptAt} error={query.error} />
      <div className={styles.list}>
        <Segmented
          label={t("checks:defects.whose")}
          options={[
            { value: "mine" as const, title: t("checks:defects.mine") },
            { value: "all" as const, title: t("checks:defects.all") },
          ]}
          value={whose}
          onChange={setWhose}
        />
        <LoadView
          query={query}
          rows={3}
          isEmpty={({ items }) => items.length === 0}
          empty={<p className={styles.quiet}>{t(`checks:defects.none.${whose}`)}</p>}
        >
          {({ items }) => (
            <ul className={styles.rows}>
              {items.map((defect) => (
                <DefectRow key={defect.id} defect={defect} />
              ))}
            </ul>
          )}
        </LoadView>
      </div>
    </Card>
  );
}

function DefectRow({ defect }: { defect: DefectView }) {
  const { t } = useTranslation();
  return (
    <li className={styles.touch}>
      <div className={styles.line}>
        <Link className={styles.wide} to={`/m/defects/${defect.id}`}>
          {defect.title}
        </Link>
        {defect.is_overdue ? (
          <StatusTag tone="bad">{t("checks:defects.overdue")}</StatusTag>
        ) : (
          <SeverityTag severity={defect.severity} />
        )}
      </div>
      <p className={styles.quiet}>
        {t("checks:defects.due", { date: defect.due_on })} · {defect.project.name}
      </p>
    </li>
  );
}

function Inspections() {
  const { t } = useTranslation();
  const { holder } = useSession();
  const query = useKept(
    "inspections",
    $api.useQuery("get", "/api/v1/inspections", {
      params: { query: { state: "in_progress", limit: 50, ...(holder ? { inspector_id: holder } : {}) } },
    }),
  );
  return (
    <Card title={t("checks:inspections.title")}>
      <KeptNote at={query.keptAt} error={query.error} />
      <LoadView
        query={query}
        rows={2}
        isEmpty={({ items }) => items.length === 0}
        empty={<p className={styles.quiet}>{t("checks:inspections.none")}</p>}
      >
        {({ items }) => (
          <ul className={styles.rows}>
            {items.map((inspection) => (
              <InspectionRow key={inspection.id} inspection={inspection} />
            ))}
          </ul>
        )}
      </LoadView>
    </Card>
  );
}

function InspectionRow({ inspection: one }: { inspection: InspectionView }) {
  const { t } = useTranslation();
  return (
    <li className={styles.touch}>
      <div className={styles.line}>
        <Link className={styles.wide} to={`/m/inspections/${one.id}`}>
          {one.title}
        </Link>
        <StatusTag tone="info" shape="half">
          {t("checks:inspections.running")}
        </StatusTag>
      </div>
      <p className={styles.quiet}>
        {[one.project.name, one.contractor || one.unit?.name].filter((words) => words).join(" · ")}
      </p>
    </li>
  );
}
