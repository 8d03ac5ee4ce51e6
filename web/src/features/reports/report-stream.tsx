/**
 * The stream of reports, the latest first. It is worked through by keys: j and k go down and up,
 * a accepts, r asks for completion, o opens the photos.
 */
import { Button } from "antd";
import { type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/api/permissions";
import type { ReportView } from "@/api/types";
import type { Paged } from "@/api/use-pages";
import { useKeys } from "@/shared/use-keys";
import { LoadView } from "@/ui/load-view";
import { PhotoGallery } from "./photo-gallery";
import { ReportCard, type ReviewVerb } from "./report-card";
import styles from "./report-card.module.css";
import { stepTo } from "./report-model";
import { ReviewDialog } from "./review-dialog";
import { useMayReview } from "./use-may-review";

interface ReportStreamProps {
  list: Paged<ReportView>;
  empty: ReactNode;
}

export function ReportStream({ list, empty }: ReportStreamProps) {
  const { t } = useTranslation();
  const { rows } = list;
  const can = useCan();
  const mayReview = useMayReview();
  const cards = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [verb, ask] = useState<ReviewVerb | null>(null);
  const [photo, look] = useState<string | null>(null);
  const report = rows.find(({ id }) => id === current);
  const isOpen = report !== undefined && mayReview(report);

  const go = (step: 1 | -1) => {
    const next = stepTo(
      rows.map(({ id }) => id),
      current,
      step,
    );
    if (!next) return;
    setCurrent(next);
    cards.current?.querySelector<HTMLElement>(`[data-report="${next}"]`)?.focus();
  };
  useKeys({
    j: () => go(1),
    k: () => go(-1),
    a: () => isOpen && ask("accept"),
    r: () => isOpen && ask("ask"),
    o: () => look(report?.photos[0]?.id ?? null),
  });

  return (
    <>
      <p className={styles.keys}>
        {KEYS.filter(([, name]) => can("report.review") || !REVIEWING.has(name)).map(([key, name]) => (
          <span key={key}>
            <kbd>{key}</kbd> {t(`reports:key.${name}`)}{" "}
          </span>
        ))}
      </p>
      <LoadView query={list.query} rows={4} rowHeight={180} isEmpty={() => rows.length === 0} empty={empty}>
        {() => (
          <ol ref={cards} className={styles.list} aria-label={t("desk:page.reports")} aria-busy={list.isBusy}>
            {rows.map((one) => (
              <ReportCard
                key={one.id}
                report={one}
                isCurrent={one.id === current}
                onCurrent={() => setCurrent(one.id)}
                onPhoto={(id) => {
                  setCurrent(one.id);
                  look(id);
                }}
                onReview={(wish) => {
                  setCurrent(one.id);
                  ask(wish);
                }}
              />
            ))}
          </ol>
        )}
      </LoadView>
      {list.hasMore && <Button onClick={list.more}>{t("common:action.more")}</Button>}
      {report && verb && (
        <ReviewDialog report={report} verb={verb} onClose={() => ask(null)} onDone={() => go(1)} />
      )}
      {report && photo && (
        <PhotoGallery
          project={report.project.id}
          photos={report.photos}
          titleOf={() => report.subject_name}
          current={photo}
          onMove={look}
          onClose={() => look(null)}
        />
      )}
    </>
  );
}

const KEYS = [
  ["j", "next"],
  ["k", "previous"],
  ["a", "accept"],
  ["r", "ask"],
  ["o", "photos"],
] as const;
/** Of no use to those who only read. */
const REVIEWING: ReadonlySet<string> = new Set(["accept", "ask"]);
