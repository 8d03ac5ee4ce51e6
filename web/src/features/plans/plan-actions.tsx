/** What this person may do with a plan: put it to work, issue it, change it, withdraw it. */
import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useCan } from "@/api/permissions";
import type { PlanDetail } from "@/api/types";
import { acting } from "@/api/writing";
import { ReasonDialog } from "@/desk-ui/reason-dialog";
import { useOnce } from "@/shared/use-once";
import { useProblemText } from "@/ui/problem-notice";
import { ActivateDialog } from "./activate-dialog";
import { PlanDrawer } from "./plan-drawer";
import { usePlansChanged } from "./queries";

export function PlanActions({ plan }: { plan: PlanDetail }) {
  const { t } = useTranslation();
  const can = useCan();
  const { message, modal } = App.useApp();
  const problemText = useProblemText();
  const changed = usePlansChanged();
  const once = useOnce();
  const [step, take] = useState<"edit" | "withdraw" | "activate" | null>(null);
  const { id, version, title } = plan;
  const issue = () =>
    modal.confirm({
      title: t("plans:issueAsk", { title }),
      content: t("plans:issueHint"),
      okText: t("plans:issue"),
      cancelText: t("common:action.cancel"),
      onOk: async () => {
        try {
          await once({ id, version }, (key) =>
            api.POST("/api/v1/contingency-plans/{id}/issue", {
              params: { path: { id }, header: acting(version, key) },
              body: {},
            }),
          );
          message.success(t("plans:issued", { title }));
          await changed();
        } catch (error) {
          modal.error({ title: t("plans:notIssued", { title }), content: problemText(error) });
        }
      },
    });
  const withdraw = async (reason: string) => {
    await once({ id, version, reason }, (key) =>
      api.POST("/api/v1/contingency-plans/{id}/withdraw", {
        params: { path: { id }, header: acting(version, key) },
        body: { reason },
      }),
    );
    take(null);
    await changed();
  };
  const mayManage = can("contingency_plan.manage");
  return (
    <>
      {plan.state === "in_force" && can("contingency_plan.activate") && (
        <Button type="primary" danger onClick={() => take("activate")}>
          {t("plans:activate")}
        </Button>
      )}
      {plan.state === "draft" && mayManage && (
        <Button type="primary" onClick={issue}>
          {t("plans:issue")}
        </Button>
      )}
      {plan.state !== "withdrawn" && mayManage && (
        <>
          <Button onClick={() => take("edit")}>{t("common:action.edit")}</Button>
          <Button onClick={() => take("withdraw")}>{t("plans:withdraw")}</Button>
        </>
      )}
      <PlanDrawer plan={plan} isOpen={step === "edit"} onClose={() => take(null)} />
      <ReasonDialog
        isOpen={step === "withdraw"}
        title={t("plans:withdrawAsk", { title })}
        text={t("plans:withdrawHint")}
        confirmLabel={t("plans:withdraw")}
        isDanger
        maxLength={1000}
        onClose={() => take(null)}
        onConfirm={withdraw}
      />
      {step === "activate" && <ActivateDialog plan={plan} onClose={() => take(null)} />}
    </>
  );
}
