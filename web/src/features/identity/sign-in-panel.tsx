/** The sign-in page of an area: after success it goes back to where the person came from. */
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Link, Navigate, useSearchParams } from "react-router";
import { useSession } from "@/api/permissions";
import type { SessionKind } from "@/api/types";
import { PageHeading } from "@/ui/page-heading";
import { SignInForm } from "@/ui/sign-in-form";
import { Skeleton } from "@/ui/skeleton";
import { safeBack } from "./model";
import styles from "./sign-in-panel.module.css";

interface SignInPanelProps {
  kind: SessionKind;
  home: string;
  /** The page where a password that must be changed is changed. */
  passwordPage: string;
}

export function SignInPanel({ kind, home, passwordPage }: SignInPanelProps) {
  const { t } = useTranslation();
  const [query] = useSearchParams();
  const { status, mustChangePassword } = useSession();
  const back = safeBack(query.get("back"), home);
  const target = mustChangePassword ? passwordPage : back;
  const isIn = status === "active";
  useEffect(() => {
    // A fresh page for the desk: its style policy comes with its own address, not with this one.
    if (isIn && kind === "desk") globalThis.location.replace(target);
  }, [isIn, kind, target]);
  if (isIn) return kind === "desk" ? <Skeleton rows={6} /> : <Navigate to={target} replace />;
  return (
    <div className={styles.panel}>
      <PageHeading title={t(kind === "desk" ? "identity:signIn.desk" : "identity:signIn.field")} />
      <SignInForm kind={kind} />
      <p className={styles.help}>{t("identity:signIn.help")}</p>
      <p className={styles.help}>
        {kind === "desk" ? (
          <Link to="/m/sign-in">{t("identity:signIn.toField")}</Link>
        ) : (
          <Link to="/sign-in">{t("identity:signIn.toDesk")}</Link>
        )}
      </p>
    </div>
  );
}
