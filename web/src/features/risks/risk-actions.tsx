/** What this person may do with a risk now. */
import { App, Button, Form } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useCan } from "@/api/permissions";
import type { RiskView } from "@/api/types";
import { acting } from "@/api/writing";
import { DateField } from "@/desk-ui/date-field";
import { ReasonDialog } from "@/desk-ui/reason-dialog";
import { today } from "@/shared/dates";
import { useOnce } from "@/shared/use-once";
import { nameOfRisk } from "./model";
import { useRisksChanged } from "./queries";
import { ReviewDrawer } from "./review-drawer";
import { RiskDrawer } from "./risk-drawer";
import { TreatDrawer } from "./treat-drawer";

type Ended = "occur" | "close" | "reopen";
type Step = "edit" | "treat" | "review" | Ended;

export function RiskActions({ risk }: { risk: RiskView }) {
  const { t } = useTranslation();
  const can = useCan();
  const [step, take] = useState<Step | null>(null);
  const isLive = risk.state === "open" || risk.state === "treated";
  const offered: [Step, boolean][] = [
    ["treat", isLive && can("risk.treat")],
    ["review", isLive && can("risk.treat")],
    ["edit", risk.state !== "closed" && can("risk.manage")],
    ["occur", isLive && can("risk.manage")],
    ["close", risk.state !== "closed" && can("risk.manage")],
    ["reopen", risk.state === "closed" && can("risk.manage")],
  ];
  const close = () => take(null);
  const shown = offered.filter(([, isOffered]) => isOffered).map(([verb]) => verb);
  return (
    <>
      {shown.map((verb, index) => (
        <Button key={verb} type={index === 0 ? "primary" : "default"} onClick={() => take(verb)}>
          {t(`risks:verb.${verb}`)}
        </Button>
      ))}
      <RiskDrawer project={risk.project.id} risk={risk} isOpen={step === "edit"} onClose={close} />
      <TreatDrawer risk={risk} isOpen={step === "treat"} onClose={close} />
      <ReviewDrawer risk={risk} isOpen={step === "review"} onClose={close} />
      {(step === "occur" || step === "close" || step === "reopen") && (
        <EndDialog risk={risk} verb={step} onClose={close} />
      )}
    </>
  );
}

function EndDialog({ risk, verb, onClose }: { risk: RiskView; verb: Ended; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const changed = useRisksChanged();
  const once = useOnce();
  const [day, setDay] = useState<string | null>(today());
  const run = async (words: string) => {
    const { id, version } = risk;
    await once({ id, version, verb, words, day }, (key) => {
      const params = { path: { id }, header: acting(version, key) };
      if (verb === "occur") {
        return api.POST("/api/v1/risks/{id}/occur", { params, body: { occurred_on: day ?? today(), words } });
      }
      return api.POST(`/api/v1/risks/{id}/${verb}`, { params, body: { reason: words } });
    });
    message.success(t(`risks:done.${verb}`, { name: nameOfRisk(risk) }));
    onClose();
    await changed();
  };
  return (
    <ReasonDialog
      isOpen
      title={t("risks:ask", { verb: t(`risks:verb.${verb}`), name: nameOfRisk(risk) })}
      text={t(`risks:explain.${verb}`)}
      {...(verb === "occur" ? { label: t("risks:occurred.words") } : {})}
      confirmLabel={t(`risks:verb.${verb}`)}
      isDanger={verb === "occur"}
      maxLength={1000}
      onClose={onClose}
      onConfirm={run}
    >
      {verb === "occur" && (
        <Form.Item label={t("risks:occurred.on")}>
          <DateField aria-label={t("risks:occurred.on")} value={day} onChange={setDay} />
        </Form.Item>
      )}
    </ReasonDialog>
  );
}
