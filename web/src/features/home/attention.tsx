/** What is red in reach, and amber where there is room: which project, why, who must act, how many days late. */
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { $api } from "@/api/client";
import type { AlertView, HomeView } from "@/api/types";
import { daysBetween, today } from "@/shared/dates";
import { Card } from "@/ui/card";
import { EmptyState } from "@/ui/empty-state";
import { LightTag } from "@/ui/light-tag";
import { PlainTable } from "@/ui/plain-table";
import { StatusTag } from "@/ui/status-tag";
import type { AddressOf } from "./address";
import styles from "./home.module.css";

interface AttentionProps {
  home: HomeView;
  addressOf: AddressOf;
  /** Where one alert is looked at. */
  alertAddress: (alert: AlertView) => string;
}

/** The home page brings the red ones; amber ones fill what room they leave. */
const ROWS = 5;

function useAttention(home: HomeView): AlertView[] {
  const { red } = home.alerts;
  const hasRoom = red.length < ROWS;
  const params = { query: { open: true, light: "amber", limit: ROWS } };
  const amber = $api.useQuery("get", "/api/v1/alerts", { params }, { enabled: hasRoom });
  return [...red, ...(hasRoom ? (amber.data?.items ?? []) : [])].slice(0, ROWS);
}

export function Attention({ home, addressOf, alertAddress }: AttentionProps) {
  const { t } = useTranslation();
  const rows = useAttention(home);
  const count = home.alerts.by_light.reduce(
    (sum, { light, figure }) => (light === "green" ? sum : sum + figure.value),
    0,
  );
  const address = addressOf({ path: "/alerts", query: "open=true&light=red,amber" });
  return (
    <Card
      title={t("home:attention.title")}
      actions={address && count > 0 && <Link to={address}>{t("home:attention.all", { count })}</Link>}
    >
      {rows.length === 0 ? (
        <EmptyState title={t("home:attention.empty")} hint={t("home:attention.emptyHint")} />
      ) : (
        <PlainTable
          caption={t("home:attention.title")}
          rows={rows}
          rowId={({ id }) => id}
          columns={[
            {
              id: "what",
              header: t("home:attention.project"),
              render: (alert) => (
                <>
                  <Link to={alertAddress(alert)}>{alert.project.name}</Link>
                  <p className={styles.quiet}>{(alert.now ?? alert.tripped).message}</p>
                </>
              ),
            },
            {
              id: "unit",
              header: t("home:attention.unit"),
              isWrapped: true,
              render: ({ project }) => project.unit.name,
            },
            {
              id: "light",
              header: t("home:attention.state"),
              render: ({ light }) => <LightTag light={light} />,
            },
            {
              id: "holder",
              header: t("home:attention.owner"),
              render: ({ demand }) => demand.holder?.name ?? "—",
            },
            {
              id: "late",
              header: t("home:attention.late"),
              align: "right",
              render: (alert) => <Late alert={alert} />,
            },
          ]}
        />
      )}
    </Card>
  );
}

function Late({ alert }: { alert: AlertView }) {
  const { t } = useTranslation();
  const days = daysBetween(alert.demand.due, today());
  if (days > 0) return <StatusTag tone="bad">{t("home:work.late", { days })}</StatusTag>;
  if (days === 0) return <StatusTag tone="warn">{t("home:work.today")}</StatusTag>;
  return t("home:work.left", { days: -days });
}
