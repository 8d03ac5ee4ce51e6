/** How far the log is sealed: one line that tells whether it can be trusted up to now. */
import { useTranslation } from "react-i18next";
import { $api } from "@/api/client";
import { formatInstant } from "@/shared/dates";
import { StatusTag } from "@/ui/status-tag";
import styles from "./audit.module.css";

const REFRESH_MS = 30_000;

export function ChainStatus() {
  const { t } = useTranslation();
  const { data, error } = $api.useQuery(
    "get",
    "/api/v1/audit-events/chain",
    {},
    { refetchInterval: REFRESH_MS },
  );
  if (error) return <p className={styles.chain}>{t("audit:chain.unknown")}</p>;
  if (!data) return <p className={styles.chain}>{t("common:loading")}</p>;
  return (
    <p className={styles.chain}>
      {data.unsealed === 0 ? (
        <StatusTag tone="ok">{t("audit:chain.sealed")}</StatusTag>
      ) : (
        <StatusTag tone="warn" shape="half">
          {t("audit:chain.waiting", { number: data.unsealed })}
        </StatusTag>
      )}
      <span>{t("audit:chain.head", { seq: data.seq, time: formatInstant(data.sealed_until) })}</span>
      <code title={data.hash}>{data.hash.slice(0, 16)}…</code>
    </p>
  );
}
