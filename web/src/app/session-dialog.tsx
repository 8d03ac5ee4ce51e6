/**
 * When a live session is lost: sign in again over the page. The page and its forms stay as they
 * are; calls that were waiting go on. Only the same person may continue here.
 */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe, useSession } from "@/api/permissions";
import { signOut } from "@/api/session";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { SignInForm } from "@/ui/sign-in-form";

export function SessionDialog() {
  const { t } = useTranslation();
  const { status, kind } = useSession();
  const me = useMe();
  const [isBusy, setBusy] = useState(false);
  if (status !== "ended") return null;
  const leave = async () => {
    setBusy(true);
    await signOut();
    // A fresh page forgets everything of the person who was here.
    globalThis.location.assign(kind === "field" ? "/m/sign-in" : "/sign-in");
  };
  return (
    <Dialog title={t("common:session.ended")}>
      <p>{t("common:session.endedHint")}</p>
      <SignInForm kind={kind} {...(me ? { fixedLogin: me.login } : {})} />
      <Button kind="quiet" isBusy={isBusy} onClick={leave}>
        {t("common:session.other")}
      </Button>
    </Dialog>
  );
}
