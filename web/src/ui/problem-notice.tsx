/**
 * What went wrong, in the server's words: the rule behind a refusal with its clause, each thing
 * that is missing, and the request id to copy for the administrator.
 */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { toApiError } from "@/api/problem";
import type { RuleRef } from "@/api/types";
import { copyText } from "@/shared/browser";
import styles from "./problem-notice.module.css";

interface ProblemNoticeProps {
  error: unknown;
  /** Field errors that the form shows itself are left out here. */
  isFieldShown?: (pointer: string) => boolean;
}

export function ProblemNotice({ error, isFieldShown = () => false }: ProblemNoticeProps) {
  const problem = toApiError(error);
  const text = useProblemText()(error);
  const rest = problem.fieldErrors.filter((field) => !isFieldShown(field.pointer));
  return (
    <div role="alert" className={styles.notice}>
      <p className={styles.detail}>{text}</p>
      {rest.length > 0 && (
        <ul className={styles.list}>
          {rest.map((field) => (
            <li key={`${field.pointer} ${field.code}`}>{field.detail}</li>
          ))}
        </ul>
      )}
      {problem.rule && <RuleLine rule={problem.rule} />}
      {problem.requestId && <RequestId id={problem.requestId} />}
    </div>
  );
}

/** The sentence for a failure: the server's own, or ours when no answer arrived. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    const { problem, isOffline } = toApiError(error);
    if (problem) return problem.detail;
    return isOffline ? t("common:problem.network") : t("common:problem.unreadable");
  };
}

/** "依据：…" */
export function RuleLine({ rule }: { rule: RuleRef }) {
  const { t } = useTranslation();
  return (
    <p className={styles.rule}>{t("common:problem.rule", { title: rule.title, clause: rule.clause })}</p>
  );
}

function RequestId({ id }: { id: string }) {
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  return (
    <p className={styles.request}>
      {t("common:problem.requestId")} <code>{id}</code>{" "}
      <button
        type="button"
        className={styles.copy}
        onClick={() => copyText(id).then((isDone) => setCopied(isDone))}
      >
        {t("common:action.copy")}
      </button>
      <span aria-live="polite">{isCopied ? ` ${t("common:copied")}` : ""}</span>
    </p>
  );
}
