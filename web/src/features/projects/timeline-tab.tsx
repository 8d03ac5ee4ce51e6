/** What happened to the project, newest first: who, when, what changed from what to what, and why. */
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { ProjectView, TimelineEntry } from "@/api/types";
import { isIdentifier } from "@/shared/change-words";
import { formatInstant } from "@/shared/dates";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { useEventWords } from "@/ui/use-event-words";
import { useTimeline } from "./queries";
import styles from "./timeline-tab.module.css";

export function TimelineTab({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const query = useTimeline(project.id);
  const entries = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <LoadView
      query={query}
      isEmpty={() => entries.length === 0}
      empty={<EmptyState title={t("projects:timeline.empty")} />}
    >
      {() => (
        <>
          <ol className={styles.list}>
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ol>
          {query.hasNextPage && (
            <Button loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
              {t("common:action.more")}
            </Button>
          )}
        </>
      )}
    </LoadView>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation();
  const words = useEventWords();
  const { actor, subject, reason } = entry;
  const changes = entry.changes.filter(saysSomething);
  return (
    <li className={styles.entry}>
      <p className={styles.head}>
        <time dateTime={entry.occurred_at}>{formatInstant(entry.occurred_at)}</time>
        <span>{actor.id === null ? t("desk:system") : actor.name}</span>
      </p>
      <p className={styles.what}>
        {words.action(entry.action)}
        {subject.kind !== "project" && <span>：{subject.name}</span>}
      </p>
      {reason && <p>{t("projects:timeline.reason", { reason })}</p>}
      {changes.length > 0 && (
        <ul className={styles.changes}>
          {changes.map((change) => (
            <li key={change.field}>
              {words.field(change.field)}：
              {!isNothing(change.before) && (
                <>
                  <del>{words.value(change.field, change.before, subject.kind)}</del> →{" "}
                </>
              )}
              <ins>{words.value(change.field, change.after, subject.kind)}</ins>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/**
 * What the line above says already (who, when, about what), or the page of the thing says better: how an
 * alert was worked out, how a report was received.
 */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set([
  "activated_at",
  "activated_by",
  "captured",
  "clock_days",
  "clock_from",
  "closed_at",
  "fingerprint",
  "handling",
  "mended_at",
  "mended_by",
  "milestone_title",
  "numbers",
  "raised_at",
  "raised_by",
  "received_at",
  "recorded_at",
  "recorded_by",
  "reported_by",
  "reviewed_at",
  "reviewed_by",
  "rule",
  "rule_id",
  "seen",
  "sent_at",
  "stood_down_at",
  "stood_down_by",
  "subject",
  "subject_name",
  "thing",
  "trips",
  "tripped_on",
  "written_by",
]);

/** A field that began as nothing and is still nothing, or "no", is not worth a line; nor is a bare identifier. */
function saysSomething({ field, before, after }: TimelineEntry["changes"][number]): boolean {
  if (SAID_ELSEWHERE.has(field) || isIdentifier(before) || isIdentifier(after)) return false;
  return !isNothing(before) || !(isNothing(after) || after === false);
}

/** What was first said needs no arrow from nothing. */
function isNothing(value: unknown): boolean {
  return (
    value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0)
  );
}
