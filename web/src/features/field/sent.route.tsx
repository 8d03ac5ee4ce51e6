/** After sending: what became of it, in words that change by themselves when it arrives. */
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { useOutbox } from "@/offline/use-outbox";
import { formatInstant } from "@/shared/dates";
import { EmptyState } from "@/ui/empty-state";
import { FieldHeading } from "@/ui/field-heading";
import { Skeleton } from "@/ui/skeleton";
import styles from "./field.module.css";
import { ItemCard } from "./item-card";

export function Component() {
  const { t } = useTranslation();
  return (
    <>
      <FieldHeading title={t("field:sent.title")} back="/m/" />
      <div className={styles.form} aria-live="polite">
        <Fate />
        <Link className={styles.button} to="/m/">
          {t("field:sent.toTasks")}
        </Link>
        <Link className={styles.button} to="/m/reports">
          {t("field:sent.toReports")}
        </Link>
      </div>
    </>
  );
}

function Fate() {
  const { t } = useTranslation();
  const { id } = useParams();
  const { isKnown, items, sent } = useOutbox();
  const arrived = sent.find((one) => one.id === id);
  if (arrived) {
    const time = formatInstant(new Date(arrived.at).toISOString()).slice(11);
    return <EmptyState title={t("field:sent.arrived", { time })} hint={arrived.subject.title} />;
  }
  const item = items.find((one) => one.id === id);
  if (!item) return isKnown ? <EmptyState title={t("field:sent.unknown")} /> : <Skeleton rows={3} />;
  const isStuck = item.state === "failed" || item.state === "conflict";
  if (isStuck) return <ItemCard item={item} />;
  return <EmptyState title={t("field:sent.kept")} hint={item.subject.title} />;
}
