/**
 * Puts a plan to work: one press, confirmed by its name. The project is known where one came from
 * a risk or where the plan has only one; what is asked otherwise can be told in the timeline later.
 */
import { App, Form } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import { api, bodyOf } from "@/api/client";
import type { PlanDetail } from "@/api/types";
import { acting } from "@/api/writing";
import { ProjectSelect } from "@/desk-ui/project-select";
import { ReasonDialog } from "@/desk-ui/reason-dialog";
import type { Choice } from "@/shared/choice";
import { useOnce } from "@/shared/use-once";
import { usePlansChanged } from "./queries";

export function ActivateDialog({ plan, onClose }: { plan: PlanDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const changed = usePlansChanged();
  const once = useOnce();
  const [project, pick] = useState<Choice | null>(() => knownProject(plan, query.get("project")));
  const [isMissing, setMissing] = useState(false);
  const run = async (reason: string) => {
    if (!project) return setMissing(true);
    const body = { project_id: project.value, risk_id: query.get("risk"), reason };
    const { id, version } = plan;
    const made = await once({ id, version, body }, (key) =>
      bodyOf(
        api.POST("/api/v1/contingency-plans/{id}/activate", {
          params: { path: { id }, header: acting(version, key) },
          body,
        }),
      ),
    );
    message.success(t("plans:activated", { title: plan.title }));
    navigate(`/desk/activations/${made.id}`);
    await changed();
  };
  return (
    <ReasonDialog
      isOpen
      isDanger
      title={t("plans:activateAsk", { title: plan.title })}
      text={t("plans:activateHint", { steps: plan.steps.length, contacts: plan.contacts.length })}
      label={t("plans:activateReason")}
      confirmLabel={t("plans:activateNow", { title: plan.title })}
      maxLength={1000}
      onClose={onClose}
      onConfirm={run}
    >
      <Form.Item
        label={t("plans:field.project")}
        required
        {...(isMissing && !project ? { validateStatus: "error", help: t("desk:required") } : {})}
      >
        <ProjectSelect aria-label={t("plans:field.project")} value={project} onChange={pick} />
      </Form.Item>
    </ReasonDialog>
  );
}

function knownProject(plan: PlanDetail, wanted: string | null): Choice | null {
  const found =
    plan.projects.find(({ id }) => id === wanted) ??
    (plan.projects.length === 1 ? plan.projects[0] : undefined);
  return found ? { value: found.id, label: found.name } : null;
}
