/** What an administrator can do with an account; each step asks for its reason. */
import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import { useCan } from "@/api/permissions";
import type { UserVerb, UserView } from "@/api/types";
import { acting } from "@/api/writing";
import { ReasonDialog } from "@/desk-ui/reason-dialog";
import { useOnce } from "@/shared/use-once";
import { OneTimePassword } from "./one-time-password";
import { UserDrawer } from "./user-drawer";
import { useRefresh } from "./user-queries";

type Step = UserVerb | "reset";

/** The steps an account of a state allows, in their order on the page. */
export function stepsOf(state: UserView["state"]): readonly Step[] {
  if (state === "disabled") return ["enable"];
  return state === "locked" ? ["unlock", "reset", "disable"] : ["reset", "disable"];
}

export function UserActions({ user }: { user: UserView }) {
  const { t } = useTranslation();
  const can = useCan();
  const { message } = App.useApp();
  const changed = useRefresh("/api/v1/users");
  const [step, ask] = useState<Step | null>(null);
  const [isEditing, setEditing] = useState(false);
  const [shown, show] = useState<{ name: string; login: string; password: string } | null>(null);
  const once = useOnce();
  if (!can("user.manage")) return null;

  const run = async (reason: string) => {
    if (step === null) return;
    const { id, version } = user;
    const asked = (key: string) => ({ path: { id }, header: acting(version, key) });
    if (step === "reset") {
      const body = reason ? { reason } : {};
      const made = await once({ id, version, step, body }, (key) =>
        bodyOf(api.POST("/api/v1/users/{id}/reset-password", { params: asked(key), body })),
      );
      show({ name: user.name, login: user.login, password: made.one_time_password });
    } else {
      await once({ id, version, step, reason }, (key) =>
        api.POST(`/api/v1/users/{id}/${step}`, { params: asked(key), body: { reason } }),
      );
      message.success(t(`admin:step.${step}.done`, { name: user.name }));
    }
    ask(null);
    await changed();
  };
  return (
    <>
      <Button onClick={() => setEditing(true)}>{t("common:action.edit")}</Button>
      {stepsOf(user.state).map((one) => (
        <Button key={one} danger={one === "disable"} onClick={() => ask(one)}>
          {t(`admin:step.${one}.label`)}
        </Button>
      ))}
      <ReasonDialog
        isOpen={step !== null}
        title={step ? t(`admin:step.${step}.title`, { name: user.name }) : ""}
        text={step ? t(`admin:step.${step}.text`) : ""}
        confirmLabel={step ? t(`admin:step.${step}.label`) : ""}
        isDanger={step === "disable"}
        isRequired={step !== "reset"}
        onClose={() => ask(null)}
        onConfirm={run}
      />
      <UserDrawer user={user} isOpen={isEditing} onClose={() => setEditing(false)} />
      <OneTimePassword shown={shown} onClose={() => show(null)} />
    </>
  );
}
