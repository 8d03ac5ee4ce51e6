/** A view that could not load: what happened, and a way to try again. */
import { useTranslation } from "react-i18next";
import { toApiError } from "@/api/problem";
import { Button } from "./button";
import { ProblemNotice } from "./problem-notice";
import styles from "./state.module.css";

interface ErrorStateProps {
  error: unknown;
  onRetry?: () => void;
}

export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const { t } = useTranslation();
  const { status } = toApiError(error);
  // Repeating cannot turn "not allowed" or "not there" into a page.
  const isHopeless = status === 403 || status === 404;
  return (
    <div className={styles.state}>
      <ProblemNotice error={error} />
      {status === 403 && <p className={styles.hint}>{t("common:problem.askAdmin")}</p>}
      {onRetry && !isHopeless && (
        <div className={styles.action}>
          <Button onClick={onRetry}>{t("common:action.retry")}</Button>
        </div>
      )}
    </div>
  );
}
