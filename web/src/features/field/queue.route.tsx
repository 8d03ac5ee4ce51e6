/** Everything unsent on this phone, with why and what to do; as a file when nothing else helps. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "@/api/permissions";
import { phoneDb } from "@/offline/db";
import { exportQueue } from "@/offline/export-queue";
import type { Draft, Item } from "@/offline/model";
import { retry } from "@/offline/outbox";
import { useOutbox } from "@/offline/use-outbox";
import { formatBytes, saveBlob } from "@/shared/browser";
import { formatInstant } from "@/shared/dates";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { FieldHeading } from "@/ui/field-heading";
import { Skeleton } from "@/ui/skeleton";
import styles from "./field.module.css";
import { ItemCard } from "./item-card";
import { StorageNote } from "./storage-note";

export function Component() {
  const { t } = useTranslation();
  const { isKnown, items, needsSignIn, fault } = useOutbox();
  const size = items.reduce((total, item) => total + item.size, 0);
  return (
    <>
      <FieldHeading title={t("field:queue.title")} back="/m/reports" />
      <div className={styles.form}>
        {fault && <StorageNote fault={fault} />}
        {needsSignIn && <p className={styles.warning}>{t("field:advice.signIn")}</p>}
        {!isKnown && <Skeleton rows={4} rowHeight={140} />}
        {isKnown && items.length === 0 && (
          <EmptyState title={t("field:queue.empty")} hint={t("field:queue.emptyHint")} />
        )}
        {items.length > 0 && (
          <>
            <p role="status">{t("field:queue.sum", { count: items.length, size: formatBytes(size) })}</p>
            <div className={styles.actions}>
              <Button kind="primary" onClick={() => retry()}>
                {t("field:queue.retryAll")}
              </Button>
              <ExportButton />
            </div>
            {items.map((item) => (
              <ItemCard key={item.id} item={item} />
            ))}
          </>
        )}
      </div>
    </>
  );
}

function ExportButton() {
  const { t } = useTranslation();
  const { holder } = useSession();
  const [isBusy, setBusy] = useState(false);
  const describe = (thing: Item | Draft, photos: readonly string[]) => {
    const isItem = "capturedAt" in thing;
    const time = isItem ? thing.capturedAt : new Date(thing.updatedAt).toISOString();
    const state = isItem ? t(`field:itemState.${thing.state}`) : t("field:draft.one");
    const head = [t(`field:kind.${thing.kind}`), thing.subject.projectName, thing.subject.title, state];
    const why = isItem ? thing.lastFailure?.detail : "";
    return [head.join(" · "), formatInstant(time), wordsOf(thing.form), why, ...photos]
      .filter((line) => line)
      .join("\r\n");
  };
  const save = async () => {
    if (holder === null) return;
    setBusy(true);
    const words = { file: t("field:queue.exportName"), describe };
    const file = await exportQueue(await phoneDb(), holder, words, new Date());
    saveBlob(file, `${words.file}-${formatInstant(new Date().toISOString()).replace(/\D/g, "")}.zip`);
    setBusy(false);
  };
  return (
    <Button isBusy={isBusy} onClick={save}>
      {t("field:queue.export")}
    </Button>
  );
}

/** The plain values of a form, one per line. */
function wordsOf(form: unknown): string {
  if (typeof form !== "object" || form === null) return "";
  return Object.values(form)
    .filter((value) => typeof value === "string" || typeof value === "number")
    .join("\r\n");
}
