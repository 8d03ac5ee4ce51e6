/** Login name and password; used by the sign-in pages and by the dialog over a lost session. */
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { signIn } from "@/api/session";
import type { SessionKind } from "@/api/types";
import { Button } from "./button";
import styles from "./form.module.css";
import { ProblemNotice } from "./problem-notice";
import { TextField } from "./text-field";

interface SignInFormProps {
  kind: SessionKind;
  /** The only person who may sign in here. */
  fixedLogin?: string;
  onDone?: () => void;
}

export function SignInForm({ kind, fixedLogin, onDone }: SignInFormProps) {
  const { t } = useTranslation();
  const [login, setLogin] = useState(fixedLogin ?? "");
  const [password, setPassword] = useState("");
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      await signIn(login.trim(), password, kind);
      onDone?.();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };

  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label={t("common:session.login")}
        name="login"
        autoComplete="username"
        autoCapitalize="none"
        required
        readOnly={fixedLogin !== undefined}
        value={login}
        onChange={(event) => setLogin(event.target.value)}
      />
      <TextField
        label={t("common:session.password")}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {error !== null && <ProblemNotice error={error} />}
      <Button type="submit" kind="primary" isWide isBusy={isBusy}>
        {t("common:session.signIn")}
      </Button>
    </form>
  );
}
