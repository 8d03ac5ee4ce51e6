/**
 * Somebody else saved while one was editing (412): both versions side by side, a choice per
 * field, nothing lost before a person has decided.
 */
import { Button, Radio } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FieldDifference, Side } from "@/shared/merge";
import { ProblemNotice } from "@/ui/problem-notice";
import { StatusTag } from "@/ui/status-tag";
import styles from "./conflict-view.module.css";

interface ConflictViewProps<Field extends string> {
  differences: readonly FieldDifference<Field>[];
  label: (field: Field) => string;
  /** The words of a field on one side. */
  show: (side: Side, field: Field) => ReactNode;
  /** Who saved, and when, as one sentence. */
  savedBy: string;
  onSave: (picks: Partial<Record<Field, Side>>) => Promise<void>;
  onDiscard: () => void;
}

export function ConflictView<Field extends string>(props: ConflictViewProps<Field>) {
  const { differences, label, show, savedBy, onSave, onDiscard } = props;
  const { t } = useTranslation();
  const [picks, setPicks] = useState<Partial<Record<Field, Side>>>(() => suggested(differences));
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    setError(null);
    await onSave(picks).catch(setError);
    setBusy(false);
  };
  return (
    <section aria-label={t("desk:conflict.title")} className={styles.view}>
      <div role="alert">
        <h2>{t("desk:conflict.title")}</h2>
        <p>{savedBy}</p>
      </div>
      {differences.length === 0 && <p>{t("desk:conflict.same")}</p>}
      {differences.map(({ field, isDisputed }) => (
        <fieldset key={field} className={styles.field}>
          <legend>
            {label(field)} {isDisputed && <StatusTag tone="warn">{t("desk:conflict.disputed")}</StatusTag>}
          </legend>
          <Radio.Group
            value={picks[field]}
            onChange={(event) => setPicks({ ...picks, [field]: event.target.value })}
            className={styles.sides ?? ""}
          >
            {(["mine", "theirs"] as const).map((side) => (
              <Radio key={side} value={side} className={styles.side ?? ""}>
                <span className={styles.who}>{t(`desk:conflict.${side}`)}</span>
                <span className={styles.value}>{show(side, field)}</span>
              </Radio>
            ))}
          </Radio.Group>
        </fieldset>
      ))}
      {error !== null && <ProblemNotice error={error} />}
      <div className={styles.buttons}>
        <Button onClick={onDiscard} disabled={isBusy}>
          {t("desk:conflict.discard")}
        </Button>
        <Button type="primary" loading={isBusy} onClick={save}>
          {t("desk:conflict.save")}
        </Button>
      </div>
    </section>
  );
}

function suggested<Field extends string>(
  list: readonly FieldDifference<Field>[],
): Partial<Record<Field, Side>> {
  const picks: Partial<Record<Field, Side>> = {};
  for (const { field, suggestion } of list) picks[field] = suggestion;
  return picks;
}
