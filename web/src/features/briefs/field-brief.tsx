/** The brief of one project on the phone: lines may be taken out, words added, and it goes out with one press. */
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useCan } from "@/api/permissions";
import type { BriefItem, BriefView } from "@/api/types";
import { formatInstant } from "@/shared/dates";
import { Button } from "@/ui/button";
import { ProblemNotice } from "@/ui/problem-notice";
import { StatusTag } from "@/ui/status-tag";
import { TextArea } from "@/ui/text-area";
import { useNetwork } from "@/ui/use-network";
import { BriefLine, keyOf } from "./brief-items";
import styles from "./briefs.module.css";
import { groupsOf, MAX_WORDS, saysNothing } from "./model";
import { useBriefEdits } from "./use-brief-edits";
import { useBriefWriter } from "./use-brief-writer";

export function FieldBrief({ brief }: { brief: BriefView }) {
  const { t } = useTranslation();
  const can = useCan();
  const heading = useRef<HTMLHeadingElement>(null);
  const [isJustSent, setJustSent] = useState(false);
  const isSent = brief.state === "sent";
  useEffect(() => {
    // The button that was pressed is gone with the form.
    if (isJustSent && isSent) heading.current?.focus();
  }, [isJustSent, isSent]);
  return (
    <section className={styles.brief} aria-label={brief.project_name}>
      <div className={styles.line}>
        <h2 ref={heading} tabIndex={-1}>
          <Link to={`/m/projects/${brief.project_id}`}>{brief.project_name}</Link>
        </h2>
        <StatusTag tone={isSent ? "ok" : "info"} shape={isSent ? "dot" : "ring"}>
          {t(`briefs:state.${brief.state}`)}
        </StatusTag>
      </div>
      <p className={styles.small} role="status">
        {isSent ? t("briefs:sentAt", { time: formatInstant(brief.sent_at) }) : brief.unit_name}
      </p>
      {isSent || !can("brief.send") ? (
        <>
          <Groups items={brief.items} />
          {brief.words && <p className={styles.said}>{brief.words}</p>}
        </>
      ) : (
        <Form brief={brief} onSent={() => setJustSent(true)} />
      )}
    </section>
  );
}

function Form({ brief, onSent }: { brief: BriefView; onSent: () => void }) {
  const { t } = useTranslation();
  const { isOffline } = useNetwork();
  const { busy, error, run } = useBriefWriter(brief);
  const edits = useBriefEdits(brief);
  if (!edits) return <Groups items={brief.items} />;
  const { words, leftOut, keptAt, version } = edits;
  const isEmpty = saysNothing(brief.items, leftOut, words);
  // Somebody wrote at a desk meanwhile: his words are not overwritten unseen.
  const theirs = version !== brief.version && brief.words !== words ? brief.words : "";
  const toggle = (id: string) =>
    edits.change({ leftOut: leftOut.includes(id) ? leftOut.filter((one) => one !== id) : [...leftOut, id] });
  const send = async () => {
    if (!(await run("send", { words, leftOut }))) return;
    edits.forget();
    onSent();
  };
  const notes = [
    ...(leftOut.length > 0 ? [t("briefs:phone.leftOut", { count: leftOut.length })] : []),
    keptAt === null
      ? t("field:form.willSave")
      : t("field:form.savedAt", { time: formatInstant(new Date(keptAt).toISOString()).slice(11) }),
  ];
  return (
    <>
      <Groups items={brief.items} leftOut={leftOut} onToggle={toggle} />
      {theirs !== "" && <p className={styles.said}>{t("briefs:phone.theirs", { words: theirs })}</p>}
      <TextArea
        label={t("briefs:words")}
        rows={2}
        value={words}
        maxLength={MAX_WORDS}
        onChange={(event) => edits.change({ words: event.target.value })}
      />
      {error !== null && <ProblemNotice error={error} />}
      {isOffline && <p className={styles.warning}>{t("briefs:phone.offline")}</p>}
      {isEmpty && <p className={styles.small}>{t("briefs:phone.empty")}</p>}
      <Button
        kind="primary"
        isWide
        isBusy={busy === "send"}
        disabled={isOffline || isEmpty}
        aria-label={t("briefs:phone.send", { name: brief.project_name })}
        onClick={send}
      >
        {t("briefs:send")}
      </Button>
      <p className={styles.small} aria-live="polite">
        {notes.join(" · ")}
      </p>
    </>
  );
}

interface GroupsProps {
  items: readonly BriefItem[];
  leftOut?: readonly string[];
  onToggle?: (id: string) => void;
}

/** The lines under what they are about; each may be taken out, and put back in its place. */
function Groups({ items, leftOut = [], onToggle }: GroupsProps) {
  const { t } = useTranslation();
  if (items.length === 0) return <p className={styles.quiet}>{t("briefs:noItems")}</p>;
  return groupsOf(items).map(({ group, items: lines }) => (
    <div key={group}>
      <h3 className={styles.group}>{t(`briefs:group.${group}`)}</h3>
      <ul className={styles.items} aria-label={t(`briefs:group.${group}`)}>
        {lines.map((item) => {
          const isOut = leftOut.includes(item.subject_id);
          return (
            <li key={keyOf(item)} className={styles.choice}>
              <div className={isOut ? styles.out : ""}>
                <BriefLine item={item} />
              </div>
              {onToggle && (
                <Button kind="quiet" onClick={() => onToggle(item.subject_id)}>
                  {t(isOut ? "briefs:phone.putBack" : "briefs:phone.takeOut")}
                  <span className="visually-hidden"> {item.subject_name}</span>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  ));
}
