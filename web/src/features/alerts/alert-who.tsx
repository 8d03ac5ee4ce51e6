/** Who must do what by when, and who hears of it when nothing happens. */
import { useTranslation } from "react-i18next";
import type { AlertView } from "@/api/types";
import { formatInstant } from "@/shared/dates";
import { Card } from "@/ui/card";
import { Facts } from "@/ui/facts";
import styles from "./alert.module.css";
import { AlertDue } from "./alert-tags";

export function AlertWho({ alert }: { alert: AlertView }) {
  const { t } = useTranslation();
  return (
    <Card title={t("alerts:who.title")}>
      <p className={styles.ask}>{alert.demand.action}</p>
      <Facts
        items={[
          [t("alerts:field.holder"), alert.demand.holder?.name ?? t("alerts:who.nobody")],
          [
            t("alerts:field.due"),
            <span key="due">
              <AlertDue alert={alert} />
              {alert.demand.is_provisional && ` ${t("alerts:who.provisional")}`}
            </span>,
          ],
          [t("alerts:field.level"), t(`alerts:level.${alert.level}`)],
          [t("alerts:field.supervisor"), alert.demand.supervisor?.name ?? "—"],
          [t("alerts:field.raised"), formatInstant(alert.raised_at)],
          ...(alert.closed_at ? [[t("alerts:field.closed"), formatInstant(alert.closed_at)] as const] : []),
        ]}
      />
    </Card>
  );
}
