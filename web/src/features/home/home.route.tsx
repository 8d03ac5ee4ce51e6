/**
 * The start page 工作台: five figures for this kind of person, what is red and why, what waits for
 * me, units compared. Every number leads to exactly the rows it counts.
 */
import { useTranslation } from "react-i18next";
import { $api } from "@/api/client";
import { useMe } from "@/api/permissions";
import { formatInstant, today } from "@/shared/dates";
import { LoadView } from "@/ui/load-view";
import { PageHeading } from "@/ui/page-heading";
import { deskAddress } from "./address";
import { Attention } from "./attention";
import { homeKind } from "./cards";
import styles from "./home.module.css";
import { NumberRow } from "./number-row";
import { Todo } from "./todo";
import { UnitLights, UnitShares } from "./units";

export function Component() {
  const { t } = useTranslation();
  const me = useMe();
  const query = $api.useQuery("get", "/api/v1/home");
  const time = formatInstant(new Date(query.dataUpdatedAt).toISOString());
  const kind = homeKind(me?.permissions ?? []);
  return (
    <div className={styles.page}>
      <PageHeading
        title={t("home:title")}
        beside={
          <>
            {me && <span>{t("home:greeting", { name: me.name, date: today() })}</span>}
            {query.dataUpdatedAt > 0 && <span className={styles.quiet}>{t("desk:dataAt", { time })}</span>}
          </>
        }
      />
      <LoadView query={query} rows={8} rowHeight={72}>
        {(home) => (
          <>
            <NumberRow home={home} kind={kind} addressOf={deskAddress} />
            <div className={styles.columns}>
              <div className={styles.page}>
                <Attention
                  home={home}
                  addressOf={deskAddress}
                  alertAddress={({ id }) => `/desk/alerts/${id}`}
                />
                <UnitShares units={home.units} addressOf={deskAddress} />
              </div>
              <div className={styles.page}>
                <Todo
                  home={home}
                  addressOf={deskAddress}
                  projectAddress={(id, tab) => `/desk/projects/${id}?tab=${tab}`}
                />
                <UnitLights units={home.units} addressOf={deskAddress} />
              </div>
            </div>
          </>
        )}
      </LoadView>
    </div>
  );
}
