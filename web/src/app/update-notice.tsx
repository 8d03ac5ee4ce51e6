/**
 * A newer build is ready: the person decides when it comes. What is written is kept on the phone, and
 * nothing is reloaded while something is on its way.
 */
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useOutbox } from "@/offline/use-outbox";
import { Button } from "@/ui/button";
import styles from "./field-layout.module.css";
import { registerWorker } from "./register-worker";

export function UpdateNotice() {
  const { t } = useTranslation();
  const [update, setUpdate] = useState<(() => void) | null>(null);
  const { items } = useOutbox();
  const isSending = items.some(({ state }) => state === "sending");
  useEffect(() => {
    registerWorker((take) => setUpdate(() => take));
  }, []);
  if (!update) return null;
  return (
    <div className={styles.update} role="status">
      <span>{t(isSending ? "common:update.later" : "common:update.ready")}</span>
      <Button kind="quiet" disabled={isSending} onClick={update}>
        {t("common:update.take")}
      </Button>
    </div>
  );
}
