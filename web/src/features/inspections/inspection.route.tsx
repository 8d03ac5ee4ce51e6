/** One inspection: its checklist being gone through, the defects it found, its end. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { $api } from "@/api/client";
import { useCan } from "@/api/permissions";
import type { InspectionDetail } from "@/api/types";
import styles from "@/desk-ui/list-page.module.css";
import { formatInstant } from "@/shared/dates";
import { Card } from "@/ui/card";
import { EmptyState } from "@/ui/empty-state";
import { Facts } from "@/ui/facts";
import { LoadView } from "@/ui/load-view";
import { PageHeading } from "@/ui/page-heading";
import { PlainTable } from "@/ui/plain-table";
import { AnswerList } from "./answer-list";
import { partyOf } from "./columns";
import { DefectDrawer } from "./defect-drawer";
import { InspectionActions } from "./inspection-actions";
import { nameOfDefect } from "./model";
import { useDefects } from "./queries";
import { DefectDue, DefectStateTag, InspectionStateTag, SeverityTag } from "./tags";

export function Component() {
  const { id = "" } = useParams();
  const query = $api.useQuery("get", "/api/v1/inspections/{id}", { params: { path: { id } } });
  return (
    <LoadView query={query} rows={10}>
      {(inspection) => <InspectionPage inspection={inspection} />}
    </LoadView>
  );
}

function InspectionPage({ inspection }: { inspection: InspectionDetail }) {
  const { t } = useTranslation();
  const can = useCan();
  const [item, raise] = useState<number | "none" | null>(null);
  const isRunning = inspection.state === "in_progress" && can("inspection.conduct");
  return (
    <>
      <PageHeading
        title={inspection.title}
        above={<Link to="/desk/inspections">{t("desk:page.inspections")}</Link>}
        beside={
          <>
            <InspectionStateTag state={inspection.state} />
            <Link className={styles.link} to={`/desk/projects/${inspection.project.id}?tab=checks`}>
              {inspection.project.name}
            </Link>
          </>
        }
        actions={isRunning && <InspectionActions inspection={inspection} onDefect={() => raise("none")} />}
      />
      <div className={styles.sides}>
        <div className={styles.stack}>
          <AnswerList inspection={inspection} isRunning={isRunning} onDefect={raise} />
          <Defects inspection={inspection} />
        </div>
        <Summary inspection={inspection} />
      </div>
      <DefectDrawer
        inspection={inspection}
        item={item === "none" ? null : item}
        isOpen={item !== null}
        onClose={() => raise(null)}
      />
    </>
  );
}

function Summary({ inspection }: { inspection: InspectionDetail }) {
  const { t } = useTranslation();
  const { passed, failed, not_applicable } = inspection;
  return (
    <Card title={t("inspections:summary")}>
      <Facts
        items={[
          [t("inspections:field.kind"), t(`inspections:kind.${inspection.kind}`)],
          [t("inspections:field.party"), partyOf(inspection)],
          [t("inspections:field.inspector"), inspection.inspector?.name ?? "—"],
          [
            t("inspections:field.template"),
            t("inspections:numbered", { number: inspection.template_number }),
          ],
          [
            t("inspections:field.answers"),
            t("inspections:allAnswers", { passed, failed, none: not_applicable }),
          ],
          [t("inspections:field.begun"), formatInstant(inspection.begun_at)],
          [t("inspections:field.finished"), formatInstant(inspection.finished_at)],
          ...(inspection.conclusion
            ? [[t("inspections:field.conclusion"), inspection.conclusion] as const]
            : []),
        ]}
      />
    </Card>
  );
}

function Defects({ inspection }: { inspection: InspectionDetail }) {
  const { t } = useTranslation();
  const list = useDefects({ inspection_id: inspection.id });
  return (
    <Card title={t("inspections:look.defects")}>
      <LoadView
        query={list.query}
        rows={2}
        isEmpty={() => list.rows.length === 0}
        empty={<EmptyState title={t("inspections:noDefects")} />}
      >
        {() => (
          <PlainTable
            caption={t("inspections:look.defects")}
            rows={list.rows}
            rowId={({ id }) => id}
            columns={[
              {
                id: "title",
                header: t("inspections:field.defect"),
                render: (defect) => <Link to={`/desk/defects/${defect.id}`}>{nameOfDefect(defect)}</Link>,
              },
              {
                id: "severity",
                header: t("inspections:field.severity"),
                render: ({ severity }) => <SeverityTag severity={severity} />,
              },
              {
                id: "state",
                header: t("inspections:field.state"),
                render: ({ state }) => <DefectStateTag state={state} />,
              },
              {
                id: "due",
                header: t("inspections:field.due"),
                render: (defect) => <DefectDue defect={defect} />,
              },
            ]}
          />
        )}
      </LoadView>
    </Card>
  );
}
