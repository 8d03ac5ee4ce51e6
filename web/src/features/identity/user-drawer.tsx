/** Opening an account, which shows its password once, or changing what is said about a person. */
import { App, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import type { UserView } from "@/api/types";
import { changing, creating } from "@/api/writing";
import { EditDrawer } from "@/desk-ui/edit-drawer";
import { OrgTreeSelect } from "@/desk-ui/org-tree-select";
import { useOnce } from "@/shared/use-once";
import { OneTimePassword } from "./one-time-password";
import { EMPTY_USER, LOGIN_SHAPE, toNewUser, toUserForm, toUserPatch, type UserForm } from "./user-model";
import { useRefresh } from "./user-queries";

interface UserDrawerProps {
  /** The account to change; left out to open one. */
  user?: UserView;
  isOpen: boolean;
  onClose: () => void;
}

export function UserDrawer({ user, isOpen, onClose }: UserDrawerProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const changed = useRefresh("/api/v1/users", "/api/v1/people");
  const once = useOnce();
  const [shown, show] = useState<{ name: string; login: string; password: string } | null>(null);

  const save = async (form: UserForm, base: UserView | null) => {
    if (base) {
      const body = toUserPatch(base, form);
      if (Object.keys(body).length > 0) {
        const params = { path: { id: base.id }, header: changing(base.version) };
        await api.PATCH("/api/v1/users/{id}", { params, body });
      }
      message.success(t("admin:user.saved", { name: form.name }));
    } else if (form.unit) {
      const body = toNewUser(form, form.unit);
      const made = await once(body, (key) =>
        bodyOf(api.POST("/api/v1/users", { params: { header: creating(key) }, body })),
      );
      show({ name: made.user.name, login: made.user.login, password: made.one_time_password });
    }
    await changed();
    onClose();
  };
  return (
    <>
      <EditDrawer<UserView, UserForm>
        title={t(user ? "admin:user.edit" : "admin:user.create")}
        isOpen={isOpen}
        seen={user ?? null}
        toForm={(one) => (one ? toUserForm(one) : EMPTY_USER)}
        label={(field) => t(`admin:user.${field}`)}
        show={(field, { phone }) => (field === "phone" && !phone ? t("admin:user.phoneKept") : undefined)}
        reread={({ id }) => bodyOf(api.GET("/api/v1/users/{id}", { params: { path: { id } } }))}
        onDiscard={changed}
        fieldFor={(name) => (name === "unit_id" ? "unit" : name)}
        onClose={onClose}
        onSave={save}
      >
        {() => <UserFields user={user} />}
      </EditDrawer>
      <OneTimePassword shown={shown} onClose={() => show(null)} />
    </>
  );
}

function UserFields({ user }: { user: UserView | undefined }) {
  const { t } = useTranslation();
  const required = { required: true, message: t("desk:required") };
  return (
    <>
      {!user && (
        <Form.Item
          name="login"
          label={t("admin:user.login")}
          extra={t("admin:user.loginHint")}
          rules={[required, { pattern: LOGIN_SHAPE, message: t("admin:user.loginHint") }]}
        >
          <Input maxLength={64} autoComplete="off" spellCheck={false} />
        </Form.Item>
      )}
      <Form.Item name="name" label={t("admin:user.name")} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item name="unit" label={t("admin:user.unit")} rules={[required]}>
        <OrgTreeSelect />
      </Form.Item>
      <Form.Item
        name="phone"
        label={t("admin:user.phone")}
        extra={user?.phone_masked ? t("admin:user.phoneHint", { phone: user.phone_masked }) : undefined}
      >
        <Input maxLength={30} autoComplete="off" inputMode="tel" />
      </Form.Item>
    </>
  );
}
