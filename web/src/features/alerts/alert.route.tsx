/** One alert: why, who must do what by when, what was done so far. Its commands stand in the head. */
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { $api } from "@/api/client";
import type { AlertDetail } from "@/api/types";
import styles from "@/desk-ui/list-page.module.css";
import { LightTag } from "@/ui/light-tag";
import { LoadView } from "@/ui/load-view";
import { PageHeading } from "@/ui/page-heading";
import parts from "./alert.module.css";
import { AlertActions } from "./alert-actions";
import { AlertHistory } from "./alert-history";
import { AlertStateTag } from "./alert-tags";
import { AlertWho } from "./alert-who";
import { AlertWhy } from "./alert-why";
import { thingAddress } from "./model";

export function Component() {
  const { id = "" } = useParams();
  const query = $api.useQuery("get", "/api/v1/alerts/{id}", { params: { path: { id } } });
  return (
    <LoadView query={query} rows={10}>
      {(alert) => <AlertPage alert={alert} />}
    </LoadView>
  );
}

function AlertPage({ alert }: { alert: AlertDetail }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading
        title={alert.rule.title}
        above={<Link to="/desk/alerts">{t("desk:page.alerts")}</Link>}
        beside={
          <>
            <LightTag light={alert.light} />
            <AlertStateTag state={alert.state} />
            <Link to={`/desk/projects/${alert.project.id}`} className={styles.link}>
              {alert.project.name}
            </Link>
            {alert.thing.kind !== "project" && (
              <Link to={thingAddress(alert)} className={styles.link}>
                {alert.thing.name}
              </Link>
            )}
          </>
        }
        actions={<AlertActions alert={alert} />}
      />
      <div className={`${styles.sides} ${parts.sides}`}>
        <AlertWhy alert={alert} />
        <div className={parts.who}>
          <AlertWho alert={alert} />
        </div>
        <AlertHistory alert={alert} />
      </div>
    </>
  );
}
