/** "我的" on the phone: who is signed in, elder mode, language, signing out. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useCan, useMe } from "@/api/permissions";
import { signOut } from "@/api/session";
import { useOutbox } from "@/offline/use-outbox";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { Dialog } from "@/ui/dialog";
import { ElderModeButton } from "@/ui/elder-mode";
import { FieldHeading } from "@/ui/field-heading";
import { LanguageButton } from "@/ui/language-button";
import styles from "./field-me.module.css";

export function Component() {
  const { t } = useTranslation();
  const me = useMe();
  const can = useCan();
  const { items, drafts } = useOutbox();
  const [isAsking, ask] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const unsent = items.length + drafts.length;
  const leave = async () => {
    setBusy(true);
    await signOut();
    // A fresh page forgets everything of the person who was here.
    globalThis.location.assign("/m/sign-in");
  };
  return (
    <>
      <FieldHeading title={t("field:me.title")} />
      <div className={styles.stack}>
        <Card title={me?.name ?? "—"}>
          <p>{me?.unit.name ?? "—"}</p>
          <p className={styles.quiet}>{t("field:me.login", { login: me?.login ?? "—" })}</p>
        </Card>
        <Card title={t("field:me.work")}>
          <div className={styles.buttons}>
            <Link to="/m/projects">{t("field:projects.title")}</Link>
            <Link to="/m/checks">{t("field:me.checks")}</Link>
            {can("brief.send") && <Link to="/m/briefs">{t("field:tasks.brief")}</Link>}
            {can("project.read") && <Link to="/m/overview">{t("field:tasks.overview")}</Link>}
          </div>
        </Card>
        <Card title={t("field:me.settings")}>
          <div className={styles.buttons}>
            <ElderModeButton />
            <LanguageButton />
            <Link to="/m/password">{t("identity:password.title")}</Link>
          </div>
        </Card>
        {!globalThis.isSecureContext && <p className={styles.quiet}>{t("field:me.noOffline")}</p>}
        <Button isWide isBusy={isBusy} onClick={() => (unsent > 0 ? ask(true) : leave())}>
          {t("common:session.signOut")}
        </Button>
        {isAsking && (
          <Dialog title={t("field:me.unsentTitle")} onClose={() => ask(false)}>
            <p>{t("field:me.unsent", { count: unsent })}</p>
            <Button kind="primary" onClick={() => ask(false)}>
              {t("common:action.cancel")}
            </Button>
            <Button isBusy={isBusy} onClick={leave}>
              {t("common:session.signOut")}
            </Button>
          </Dialog>
        )}
      </div>
    </>
  );
}
