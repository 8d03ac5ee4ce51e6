/**
 * The second person's look at a confirmation: agree, or send it back with words. Needs the network, for he looks at
 * the photos; what he wrote stays in the dialog until it went out.
 */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { ConfirmationView } from "@/api/types";
import { acting } from "@/api/writing";
import { useOnce } from "@/shared/use-once";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { Dialog } from "@/ui/dialog";
import { ProblemNotice } from "@/ui/problem-notice";
import { TextArea } from "@/ui/text-area";
import styles from "./field.module.css";
import { useFieldChanged } from "./use-field";

const MOST_WORDS = 1000;
type Verdict = "countersign" | "return-confirmation";

export function SecondLook({ waiting }: { waiting: ConfirmationView }) {
  const { t } = useTranslation();
  const once = useOnce();
  const changed = useFieldChanged();
  const [words, setWords] = useState("");
  const [isReturning, setReturning] = useState(false);
  const [isTried, setTried] = useState(false);
  const [busy, setBusy] = useState<Verdict | null>(null);
  const [error, setError] = useState<unknown>(null);

  const decide = async (verdict: Verdict) => {
    setBusy(verdict);
    setError(null);
    const { milestone_id: id, version } = waiting;
    try {
      await once({ verdict, id, version, words }, (key) =>
        api.POST(`/api/v1/milestones/{id}/${verdict}`, {
          params: { path: { id }, header: acting(version, key) },
          body: { words: verdict === "countersign" ? "" : words.trim() },
        }),
      );
      setReturning(false);
    } catch (failure) {
      setError(failure);
    }
    // Also after a refusal: somebody else may have looked meanwhile.
    await changed();
    setBusy(null);
  };
  const sendBack = () => {
    setTried(true);
    if (words.trim() !== "") decide("return-confirmation");
  };
  return (
    <Card title={t("field:look.title")}>
      <p>{t("field:look.hint", { name: waiting.confirmed_by.name ?? "—" })}</p>
      {error !== null && !isReturning && <ProblemNotice error={error} />}
      <div className={styles.choice}>
        <Button kind="primary" isWide isBusy={busy === "countersign"} onClick={() => decide("countersign")}>
          {t("field:look.agree")}
        </Button>
        <Button isWide disabled={busy !== null} onClick={() => setReturning(true)}>
          {t("field:look.return")}
        </Button>
      </div>
      {isReturning && (
        <Dialog title={t("field:look.return")} onClose={() => setReturning(false)}>
          <TextArea
            label={t("field:look.words")}
            value={words}
            maxLength={MOST_WORDS}
            error={isTried && words.trim() === "" ? t("field:look.wordsRequired") : undefined}
            onChange={(event) => setWords(event.target.value)}
          />
          {error !== null && <ProblemNotice error={error} />}
          <Button kind="primary" isBusy={busy === "return-confirmation"} onClick={sendBack}>
            {t("field:look.return")}
          </Button>
          <Button onClick={() => setReturning(false)}>{t("common:action.cancel")}</Button>
        </Dialog>
      )}
    </Card>
  );
}
