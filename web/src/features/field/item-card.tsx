/** Something unsent: how it stands, how large it is, when it was tried last, why it is still here, and what to do. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { phoneDb } from "@/offline/db";
import type { Item } from "@/offline/model";
import { isEditable } from "@/offline/order";
import { remove, retry } from "@/offline/outbox";
import { reopenItem } from "@/offline/queue";
import { formatBytes } from "@/shared/browser";
import { formatInstant } from "@/shared/dates";
import { newId } from "@/shared/id";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { StatusTag, type Tone } from "@/ui/status-tag";
import styles from "./field.module.css";
import { formPath } from "./form-path";

const TONES: Record<Item["state"], Tone> = {
  pending: "warn",
  sending: "info",
  failed: "bad",
  conflict: "bad",
};

export function ItemCard({ item }: { item: Item }) {
  const { t } = useTranslation();
  const tried = item.lastAttemptAt === null ? null : new Date(item.lastAttemptAt).toISOString();
  const facts = [
    t(`field:kind.${item.kind}`),
    t("field:queue.written", { time: formatInstant(item.capturedAt) }),
    item.photoIds.length > 0
      ? t("field:queue.sizeWithPhotos", { size: formatBytes(item.size), count: item.photoIds.length })
      : t("field:queue.size", { size: formatBytes(item.size) }),
    tried
      ? t("field:queue.tried", { time: formatInstant(tried), count: item.attempts })
      : t("field:queue.untried"),
  ];
  return (
    <section className={styles.card} aria-label={item.subject.title}>
      <div className={styles.line}>
        <h2>{item.subject.title}</h2>
        <StatusTag tone={TONES[item.state]}>{t(`field:itemState.${item.state}`)}</StatusTag>
      </div>
      <p className={styles.quiet}>{item.subject.projectName}</p>
      <ul className={styles.quiet}>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <Reason item={item} />
      <Actions item={item} />
    </section>
  );
}

/** Why it is still here, in the server's words where there are some, and what to do. */
function Reason({ item }: { item: Item }) {
  const { t } = useTranslation();
  const { state, lastFailure } = item;
  const isStuck = state === "failed" || state === "conflict";
  if (!lastFailure) return null;
  const why =
    lastFailure.detail || t(lastFailure.status === 0 ? "field:reason.network" : "field:reason.server");
  return (
    <div className={isStuck ? styles.alarm : styles.warning}>
      <p>{t("field:queue.reason", { why })}</p>
      {lastFailure.points && lastFailure.points.length > 0 && (
        <ul className={styles.points}>
          {lastFailure.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
      <p>{t(`field:advice.${adviceFor(item)}`)}</p>
      {lastFailure.requestId && (
        <p className={styles.small}>
          {t("common:problem.requestId")} {lastFailure.requestId}
        </p>
      )}
    </div>
  );
}

type Advice = "wait" | "signIn" | "edit" | "conflict";

function adviceFor({ state, lastFailure }: Item): Advice {
  if (state === "conflict") return "conflict";
  if (state === "failed") return "edit";
  return lastFailure?.status === 401 ? "signIn" : "wait";
}

function Actions({ item }: { item: Item }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [isAsking, ask] = useState(false);
  if (item.state === "sending") return null;
  const edit = async () => {
    const draft = await reopenItem(await phoneDb(), item.id, newId, Date.now());
    if (draft) navigate(formPath(draft));
  };
  return (
    <div className={styles.actions}>
      <Button onClick={() => retry(item.id)}>{t("common:action.retry")}</Button>
      {isEditable(item) && <Button onClick={edit}>{t("common:action.edit")}</Button>}
      <Button kind="quiet" onClick={() => ask(true)}>
        {t("common:action.remove")}
      </Button>
      {isAsking && (
        <Dialog title={t("field:queue.removeTitle", { name: item.subject.title })} onClose={() => ask(false)}>
          <p>{t("field:queue.removeText")}</p>
          <Button kind="primary" onClick={() => ask(false)}>
            {t("common:action.cancel")}
          </Button>
          <Button onClick={() => remove(item.id)}>{t("field:queue.removeSure")}</Button>
        </Dialog>
      )}
    </div>
  );
}
