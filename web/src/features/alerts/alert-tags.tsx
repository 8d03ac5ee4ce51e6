/** Where an alert stands, how far up it has come, and how many days it is late: in words. */
import { useTranslation } from "react-i18next";
import type { AlertState, AlertView } from "@/api/types";
import { formatDate, today } from "@/shared/dates";
import { StatusTag } from "@/ui/status-tag";
import { daysOverdue, STATE_LOOK } from "./model";

export function AlertStateTag({ state }: { state: AlertState }) {
  const { t } = useTranslation();
  const [tone, shape] = STATE_LOOK[state];
  return (
    <StatusTag tone={tone} shape={shape}>
      {t(`alerts:state.${state}`)}
    </StatusTag>
  );
}

/** The last day for the deed, and how long it has passed. */
export function AlertDue({ alert }: { alert: AlertView }) {
  const { t } = useTranslation();
  const { due } = alert.demand;
  const late = daysOverdue(alert, today());
  return (
    <>
      {formatDate(due)}{" "}
      {late > 0 && (
        <StatusTag tone="bad" shape="square">
          {t("alerts:late", { days: late })}
        </StatusTag>
      )}
    </>
  );
}
