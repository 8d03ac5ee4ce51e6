/** 关键节点: what has to be true, what its confirmation takes, how it stands, and what the reader can do about it. */
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { ConfirmationView } from "@/api/types";
import { useOutbox } from "@/offline/use-outbox";
import { formatDate, formatInstant } from "@/shared/dates";
import { Card } from "@/ui/card";
import { EmptyState } from "@/ui/empty-state";
import { FieldHeading } from "@/ui/field-heading";
import { KeptNote } from "@/ui/kept-note";
import { LoadView } from "@/ui/load-view";
import { StatusTag, type Tone } from "@/ui/status-tag";
import { EvidenceList } from "./evidence-list";
import styles from "./field.module.css";
import { formPath } from "./form-path";
import { ItemCard } from "./item-card";
import { PhotoStrip } from "./photo-strip";
import { SecondLook } from "./second-look";
import { StandTag } from "./stand-tag";
import { type KnownMilestone, useMilestone } from "./use-milestone";

export function Component() {
  const { t } = useTranslation();
  const { id = "", projectId = "" } = useParams();
  const { milestone, isAsking, error, keptAt, refetch } = useMilestone(projectId, id);
  const data = milestone ?? (isAsking || error ? undefined : null);
  return (
    <>
      <FieldHeading title={t("field:milestone.one")} back="/m/" />
      <LoadView
        query={{ data, error: milestone ? null : error, dataUpdatedAt: 0, refetch }}
        rows={4}
        rowHeight={120}
        isEmpty={(known) => known === null}
        empty={<EmptyState title={t("field:milestone.unknown")} hint={t("field:milestone.unknownHint")} />}
      >
        {(known) =>
          known && (
            <>
              <KeptNote at={keptAt} />
              <Milestone milestone={known} />
            </>
          )
        }
      </LoadView>
    </>
  );
}

function Milestone({ milestone }: { milestone: KnownMilestone }) {
  const { t } = useTranslation();
  const { subject, stand, description, confirmations } = milestone;
  const { items } = useOutbox();
  const unsent = items.filter((item) => item.subject.id === subject.id);
  const isOpen = milestone.reachedOn === null && unsent.length === 0;
  const mayConfirm = isOpen && milestone.isMine && (stand === "open" || stand === "returned");
  const [latest, ...earlier] = confirmations;
  return (
    <div className={styles.form}>
      <section className={styles.card} aria-label={subject.title}>
        <div className={styles.line}>
          <h2>{subject.title}</h2>
          {milestone.reachedOn === null ? (
            <StandTag stand={stand} />
          ) : (
            <StatusTag tone="ok">{t("field:milestone.done")}</StatusTag>
          )}
        </div>
        <p className={styles.quiet}>{subject.projectName}</p>
        <p className={styles.quiet}>{t("field:milestone.due", { date: formatDate(milestone.due) })}</p>
        {description && <p>{description}</p>}
      </section>
      {unsent.map((item) => (
        <ItemCard key={item.id} item={item} />
      ))}
      {latest && <Confirmation confirmation={latest} />}
      {isOpen && stand === "look" && latest?.state === "waiting" && <SecondLook waiting={latest} />}
      {isOpen && stand === "look" && !latest && <p className={styles.warning}>{t("field:look.offline")}</p>}
      {mayConfirm && (
        <>
          <Card title={t("field:evidence.title")}>
            <EvidenceList evidence={milestone.evidence} />
          </Card>
          <Link className={styles.primary} to={formPath({ kind: "confirmation", subject })}>
            {t(stand === "returned" ? "field:milestone.again" : "field:milestone.confirm")}
          </Link>
        </>
      )}
      {earlier.map((one) => (
        <Confirmation key={one.id} confirmation={one} />
      ))}
    </div>
  );
}

const TONES: Record<ConfirmationView["state"], Tone> = { waiting: "info", confirmed: "ok", returned: "bad" };

/** One try: who said it, what was shown, and what the second person said. */
function Confirmation({ confirmation: one }: { confirmation: ConfirmationView }) {
  const { t } = useTranslation();
  const by = t("field:confirmation.by", {
    name: one.confirmed_by.name ?? "—",
    time: formatInstant(one.confirmed_at),
  });
  return (
    <section className={styles.card} aria-label={by}>
      <div className={styles.line}>
        <h2>{t("field:confirmation.on", { date: formatDate(one.reached_on) })}</h2>
        <StatusTag tone={TONES[one.state]}>{t(`field:confirmation.state.${one.state}`)}</StatusTag>
      </div>
      <p className={styles.quiet}>{by}</p>
      {one.words && <p className={styles.words}>{one.words}</p>}
      <PhotoStrip photos={one.photos} />
      {one.position && (
        <p className={styles.quiet}>
          {t("field:confirmation.place", {
            latitude: one.position.latitude.toFixed(3),
            longitude: one.position.longitude.toFixed(3),
          })}
        </p>
      )}
      {one.second_by && (
        <p className={one.state === "returned" ? styles.alarm : styles.quiet}>
          {t(`field:confirmation.second.${one.state === "returned" ? "returned" : "agreed"}`, {
            name: one.second_by.name ?? "—",
            time: formatInstant(one.second_at),
          })}
          {one.second_words && ` ${one.second_words}`}
        </p>
      )}
    </section>
  );
}
