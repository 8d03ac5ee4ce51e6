/** What this person may do with an alert now. Every step but taking notice is said in words that go on record. */
import { App, Button, Form } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useCan } from "@/api/permissions";
import type { AlertDetail, AlertView } from "@/api/types";
import { acting } from "@/api/writing";
import { PersonSelect } from "@/desk-ui/person-select";
import { ReasonDialog } from "@/desk-ui/reason-dialog";
import type { Choice } from "@/shared/choice";
import { useOnce } from "@/shared/use-once";
import { useAlertsChanged } from "./queries";
import { type AlertVerb, needsPerson, needsWords, VERBS, verbsFrom } from "./verbs";

const MAX_WORDS = 2000;

export function AlertActions({ alert }: { alert: AlertDetail }) {
  const { t } = useTranslation();
  const can = useCan();
  const [asked, ask] = useState<AlertVerb | null>(null);
  const offered = verbsFrom(alert.state).filter((verb) => can(VERBS[verb], alert));
  return (
    <>
      {offered.map((verb, index) => (
        <Button key={verb} type={index === 0 ? "primary" : "default"} onClick={() => ask(verb)}>
          {t(`alerts:verb.${verb}`)}
        </Button>
      ))}
      {asked && <ActDialog key={asked} alert={alert} verb={asked} onClose={() => ask(null)} />}
    </>
  );
}

interface ActDialogProps {
  alert: AlertView;
  verb: AlertVerb;
  onClose: () => void;
}

function ActDialog({ alert, verb, onClose }: ActDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const changed = useAlertsChanged();
  const once = useOnce();
  const [person, pick] = useState<Choice | null>(null);
  const [isMissing, setMissing] = useState(false);
  const run = async (words: string) => {
    const { id, version } = alert;
    if (needsPerson(verb) && !person) return setMissing(true);
    await once({ id, version, verb, words, person }, (key) => {
      const params = { path: { id }, header: acting(version, key) };
      const to = person?.value ?? "";
      if (verb === "assign") {
        return api.POST("/api/v1/alerts/{id}/assign", { params, body: { person_id: to, words } });
      }
      if (verb === "supervise") {
        return api.POST("/api/v1/alerts/{id}/supervise", { params, body: { leader_id: to, words } });
      }
      return api.POST(`/api/v1/alerts/{id}/${verb}`, { params, body: { words } });
    });
    message.success(t(`alerts:done.${verb}`, { title: alert.rule.title }));
    onClose();
    await changed();
  };
  return (
    <ReasonDialog
      isOpen
      title={t("alerts:ask", { verb: t(`alerts:verb.${verb}`), title: alert.rule.title })}
      text={t(`alerts:explain.${verb}`)}
      label={t(`alerts:words.${verb}`)}
      confirmLabel={t(`alerts:verb.${verb}`)}
      isRequired={needsWords(verb)}
      maxLength={MAX_WORDS}
      onClose={onClose}
      onConfirm={run}
    >
      {needsPerson(verb) && (
        <Form.Item
          label={t(`alerts:person.${verb === "supervise" ? "supervise" : "assign"}`)}
          required
          {...(isMissing && !person ? { validateStatus: "error", help: t("desk:required") } : {})}
        >
          <PersonSelect aria-label={t("alerts:field.holder")} value={person} onChange={pick} />
        </Form.Item>
      )}
    </ReasonDialog>
  );
}
