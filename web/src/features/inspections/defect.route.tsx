/** One defect: what and where it is, who mends it by when, what was done, and the re-check by another person. */
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { $api } from "@/api/client";
import type { DefectDetail } from "@/api/types";
import styles from "@/desk-ui/list-page.module.css";
import { formatInstant } from "@/shared/dates";
import { Card } from "@/ui/card";
import { Facts } from "@/ui/facts";
import { LoadView } from "@/ui/load-view";
import { PageHeading } from "@/ui/page-heading";
import { Timeline } from "@/ui/timeline";
import { partyOf } from "./columns";
import { DefectActions } from "./defect-actions";
import parts from "./inspections.module.css";
import { nameOfDefect } from "./model";
import { PhotoStrip } from "./photo-strip";
import { PlacePicture } from "./place-field";
import { DefectDue, DefectStateTag, SeverityTag } from "./tags";

export function Component() {
  const { id = "" } = useParams();
  const query = $api.useQuery("get", "/api/v1/defects/{id}", { params: { path: { id } } });
  return (
    <LoadView query={query} rows={10}>
      {(defect) => <DefectPage defect={defect} />}
    </LoadView>
  );
}

function DefectPage({ defect }: { defect: DefectDetail }) {
  const { t } = useTranslation();
  const { place } = defect;
  return (
    <>
      <PageHeading
        title={nameOfDefect(defect)}
        above={<Link to="/desk/inspections?look=defects">{t("inspections:look.defects")}</Link>}
        beside={
          <>
            <SeverityTag severity={defect.severity} />
            <DefectStateTag state={defect.state} />
            <Link className={styles.link} to={`/desk/projects/${defect.project.id}?tab=checks`}>
              {defect.project.name}
            </Link>
          </>
        }
        actions={<DefectActions defect={defect} />}
      />
      <div className={styles.sides}>
        <div className={styles.stack}>
          <Card title={t("inspections:about")}>
            <p className={styles.lead}>{defect.description || "—"}</p>
            <PhotoStrip ids={defect.photo_ids} title={defect.title} />
          </Card>
          {place?.photo_id && (
            <Card title={t("inspections:field.place")}>
              <div className={parts.picture}>
                <PlacePicture picture={place.photo_id} place={place} />
              </div>
            </Card>
          )}
          <Steps defect={defect} />
        </div>
        <Summary defect={defect} />
      </div>
    </>
  );
}

function Steps({ defect }: { defect: DefectDetail }) {
  const { t } = useTranslation();
  return (
    <Card title={t("inspections:steps")}>
      {defect.steps.length === 0 ? (
        <p className={styles.note}>{t("inspections:noSteps")}</p>
      ) : (
        <Timeline
          label={t("inspections:steps")}
          items={defect.steps.map((step) => ({
            id: step.id,
            at: step.taken_at,
            who: step.taken_by.name,
            what: t(`inspections:step.${step.kind}`),
            more: (
              <>
                {step.words}
                <PhotoStrip ids={step.photo_ids} title={t(`inspections:step.${step.kind}`)} />
              </>
            ),
          }))}
        />
      )}
    </Card>
  );
}

function Summary({ defect }: { defect: DefectDetail }) {
  const { t } = useTranslation();
  return (
    <Card title={t("inspections:summary")}>
      <Facts
        items={[
          [t("inspections:field.due"), <DefectDue key="due" defect={defect} />],
          [t("inspections:field.person"), defect.person?.name ?? "—"],
          [t("inspections:field.party"), partyOf(defect)],
          [t("inspections:field.category"), defect.category || "—"],
          [
            t("inspections:field.inspection"),
            <Link key="inspection" to={`/desk/inspections/${defect.inspection.id}`}>
              {defect.inspection.name}
            </Link>,
          ],
          [
            t("inspections:field.raised"),
            `${formatInstant(defect.raised_at)} ${defect.raised_by.name ?? ""}`,
          ],
          [
            t("inspections:field.mended"),
            defect.mended_by ? `${formatInstant(defect.mended_at)} ${defect.mended_by.name}` : "—",
          ],
          [t("inspections:field.sentBack"), String(defect.sent_back)],
          [t("inspections:field.closed"), formatInstant(defect.closed_at)],
        ]}
      />
    </Card>
  );
}
