/** Changing the own password; forced before anything else when an administrator has set it. */
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "@/api/permissions";
import { fieldOf, toApiError } from "@/api/problem";
import { changePassword } from "@/api/session";
import { Button } from "@/ui/button";
import { PageHeading } from "@/ui/page-heading";
import { ProblemNotice } from "@/ui/problem-notice";
import { TextField } from "@/ui/text-field";
import { type PasswordFault, passwordFault } from "./model";
import formStyles from "./password-form.module.css";
import styles from "./sign-in-panel.module.css";

interface PasswordFormProps {
  onDone: () => void;
}

export function PasswordForm({ onDone }: PasswordFormProps) {
  const { t } = useTranslation();
  const { mustChangePassword } = useSession();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [repeated, setRepeated] = useState("");
  const [fault, setFault] = useState<PasswordFault | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = passwordFault(current, next, repeated);
    setFault(found);
    setError(null);
    if (found) return;
    setBusy(true);
    try {
      await changePassword({ current_password: current, new_password: next });
      onDone();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };

  const refused = (field: string) =>
    error === null
      ? undefined
      : toApiError(error)
          .fieldErrors.filter(({ pointer }) => fieldOf(pointer) === field)
          .map(({ detail }) => detail)
          .join(" ") || undefined;
  const nextError =
    fault && fault !== "different" ? t(`identity:password.fault.${fault}`) : refused("new_password");

  return (
    <div className={styles.panel}>
      <PageHeading title={t("identity:password.title")} />
      {mustChangePassword && <p className={formStyles.forced}>{t("identity:password.forced")}</p>}
      <form className={formStyles.form} onSubmit={submit}>
        <TextField
          label={t("identity:password.current")}
          type="password"
          autoComplete="current-password"
          required
          value={current}
          error={refused("current_password")}
          onChange={(event) => setCurrent(event.target.value)}
        />
        <TextField
          label={t("identity:password.next")}
          type="password"
          autoComplete="new-password"
          required
          hint={t("identity:password.hint")}
          value={next}
          error={nextError}
          onChange={(event) => setNext(event.target.value)}
        />
        <TextField
          label={t("identity:password.repeat")}
          type="password"
          autoComplete="new-password"
          required
          value={repeated}
          error={fault === "different" ? t("identity:password.fault.different") : undefined}
          onChange={(event) => setRepeated(event.target.value)}
        />
        {error !== null && (
          <ProblemNotice
            error={error}
            isFieldShown={(pointer) => ["new_password", "current_password"].includes(fieldOf(pointer))}
          />
        )}
        <Button type="submit" kind="primary" isWide isBusy={isBusy}>
          {t("identity:password.save")}
        </Button>
      </form>
    </div>
  );
}
