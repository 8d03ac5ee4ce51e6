/** Mending a defect with words and photos; judging it, which another person does; taking it off the record. */
import { App, Button, Form } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useCan, useMe } from "@/api/permissions";
import type { DefectDetail } from "@/api/types";
import { acting } from "@/api/writing";
import { DateField } from "@/desk-ui/date-field";
import { PhotoField } from "@/desk-ui/photo-field";
import { uploadPhotos } from "@/desk-ui/photo-upload";
import { ReasonDialog } from "@/desk-ui/reason-dialog";
import { useOnce } from "@/shared/use-once";
import { nameOfDefect } from "./model";
import { useChecksChanged } from "./queries";

type Verb = "rectify" | "pass" | "send-back" | "withdraw";

export function DefectActions({ defect }: { defect: DefectDetail }) {
  const { t } = useTranslation();
  const can = useCan();
  const me = useMe();
  const [verb, ask] = useState<Verb | null>(null);
  // Who mended it does not judge it; the server holds to that in any case.
  const mayJudge = can("defect.recheck") && defect.mended_by?.id !== me?.id;
  const offered: [Verb, boolean][] = [
    ["rectify", defect.state === "open" && can("defect.rectify")],
    ["pass", defect.state === "mended" && mayJudge],
    ["send-back", defect.state === "mended" && mayJudge],
    ["withdraw", (defect.state === "open" || defect.state === "mended") && can("inspection.conduct")],
  ];
  const shown = offered.filter(([, isOffered]) => isOffered).map(([one]) => one);
  return (
    <>
      {shown.map((one, index) => (
        <Button key={one} type={index === 0 && one !== "withdraw" ? "primary" : "default"} onClick={() => ask(one)}>
          {t(`inspections:verb.${one}`)}
        </Button>
      ))}
      {verb && <StepDialog key={verb} defect={defect} verb={verb} onClose={() => ask(null)} />}
    </>
  );
}

function StepDialog({ defect, verb, onClose }: { defect: DefectDetail; verb: Verb; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const changed = useChecksChanged();
  const once = useOnce();
  const sent = useOnce();
  const [photos, pick] = useState<readonly File[]>([]);
  const [day, setDay] = useState<string | null>(null);
  const name = nameOfDefect(defect);
  const run = async (words: string) => {
    const { id, version } = defect;
    const photo_ids = await sent(photos.map(({ name: file, size }) => [file, size]), () => uploadPhotos(photos, "photo"));
    await once({ id, version, verb, words, day, photo_ids }, (key) => {
      const params = { path: { id }, header: acting(version, key) };
      if (verb === "rectify") return api.POST("/api/v1/defects/{id}/rectify", { params, body: { words, photo_ids } });
      if (verb === "pass") return api.POST("/api/v1/defects/{id}/pass", { params, body: { words } });
      if (verb === "withdraw") return api.POST("/api/v1/defects/{id}/withdraw", { params, body: { reason: words } });
      return api.POST("/api/v1/defects/{id}/send-back", { params, body: { words, due_on: day } });
    });
    message.success(t(`inspections:done.${verb}`, { title: name }));
    onClose();
    await changed();
  };
  return (
    <ReasonDialog
      isOpen
      title={t("inspections:ask", { verb: t(`inspections:verb.${verb}`), title: name })}
      text={t(`inspections:explain.${verb}`)}
      label={t(`inspections:wordsFor.${verb}`)}
      confirmLabel={t(`inspections:verb.${verb}`)}
      isRequired={verb !== "pass"}
      isDanger={verb === "withdraw"}
      maxLength={1000}
      onClose={onClose}
      onConfirm={run}
    >
      {verb === "rectify" && (
        <Form.Item label={t("inspections:field.photos")}>
          <PhotoField label={t("inspections:addPhotos")} value={photos} onChange={pick} />
        </Form.Item>
      )}
      {verb === "send-back" && (
        <Form.Item label={t("inspections:field.due")}>
          <DateField aria-label={t("inspections:field.due")} value={day} onChange={setDay} />
        </Form.Item>
      )}
    </ReasonDialog>
  );
}
