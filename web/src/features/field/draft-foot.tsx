/** Throwing a draft away, after a question. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";

interface DraftFootProps {
  isKept: boolean;
  onDiscard: () => Promise<void>;
}

export function DraftFoot({ isKept, onDiscard }: DraftFootProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [isAsking, ask] = useState(false);
  if (!isKept) return null;
  const discard = async () => {
    await onDiscard();
    navigate("/m/", { replace: true });
  };
  return (
    <>
      <Button kind="quiet" onClick={() => ask(true)}>
        {t("field:draft.discard")}
      </Button>
      {isAsking && (
        <Dialog title={t("field:draft.discardTitle")} onClose={() => ask(false)}>
          <p>{t("field:draft.discardText")}</p>
          <Button kind="primary" onClick={() => ask(false)}>
            {t("field:draft.stay")}
          </Button>
          <Button onClick={discard}>{t("field:draft.discard")}</Button>
        </Dialog>
      )}
    </>
  );
}
