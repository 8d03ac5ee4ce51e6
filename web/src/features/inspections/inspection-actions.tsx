/** Ending an inspection, or giving it up; and putting a defect on record that belongs to no item. */
import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { InspectionDetail } from "@/api/types";
import { acting } from "@/api/writing";
import { ReasonDialog } from "@/desk-ui/reason-dialog";
import { useOnce } from "@/shared/use-once";
import { useChecksChanged } from "./queries";

interface InspectionActionsProps {
  inspection: InspectionDetail;
  onDefect: () => void;
}

export function InspectionActions({ inspection, onDefect }: InspectionActionsProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const changed = useChecksChanged();
  const once = useOnce();
  const [step, take] = useState<"finish" | "cancel" | null>(null);
  const run = async (words: string) => {
    if (!step) return;
    const { id, version } = inspection;
    await once({ id, version, step, words }, (key) => {
      const params = { path: { id }, header: acting(version, key) };
      return step === "finish"
        ? api.POST("/api/v1/inspections/{id}/finish", { params, body: { conclusion: words } })
        : api.POST("/api/v1/inspections/{id}/cancel", { params, body: { reason: words } });
    });
    message.success(t(`inspections:done.${step}`, { title: inspection.title }));
    take(null);
    await changed();
  };
  return (
    <>
      <Button type="primary" onClick={() => take("finish")}>
        {t("inspections:verb.finish")}
      </Button>
      <Button onClick={onDefect}>{t("inspections:raise")}</Button>
      <Button onClick={() => take("cancel")}>{t("inspections:verb.cancel")}</Button>
      {step && (
        <ReasonDialog
          isOpen
          title={t("inspections:ask", { verb: t(`inspections:verb.${step}`), title: inspection.title })}
          text={t(`inspections:explain.${step}`)}
          label={t(step === "finish" ? "inspections:field.conclusion" : "desk:reason")}
          confirmLabel={t(`inspections:verb.${step}`)}
          isRequired={step === "cancel"}
          isDanger={step === "cancel"}
          maxLength={1000}
          onClose={() => take(null)}
          onConfirm={run}
        />
      )}
    </>
  );
}
