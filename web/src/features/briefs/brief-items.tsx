/** What happened to each thing, in words: what was done, and which figures moved from what to what. */
import { useTranslation } from "react-i18next";
import type { BriefItem } from "@/api/types";
import { useEventWords } from "@/ui/use-event-words";
import styles from "./briefs.module.css";

export function BriefItems({ items }: { items: readonly BriefItem[] }) {
  const { t } = useTranslation();
  if (items.length === 0) return <p className={styles.quiet}>{t("briefs:noItems")}</p>;
  return (
    <ul className={styles.items} aria-label={t("briefs:items")}>
      {items.map((item) => (
        <li key={keyOf(item)}>
          <BriefLine item={item} />
        </li>
      ))}
    </ul>
  );
}

export function keyOf({ subject_kind, subject_id }: BriefItem): string {
  return `${subject_kind} ${subject_id}`;
}

/** One thing and what happened to it. */
export function BriefLine({ item }: { item: BriefItem }) {
  const { t } = useTranslation();
  const words = useEventWords();
  return (
    <>
      <b>{item.subject_name}</b> {item.actions.map(words.action).join(t("common:listComma"))}
      {item.changes.length > 0 && (
        <span className={styles.quiet}>
          {item.changes.map(({ field, before, after }) => (
            <span key={field}>
              {words.field(field)}：{isSaid(before) && `${words.value(field, before, item.subject_kind)} → `}
              {words.value(field, after, item.subject_kind)}
            </span>
          ))}
        </span>
      )}
    </>
  );
}

function isSaid(value: unknown): boolean {
  return value !== null && value !== undefined && value !== "";
}
