/** Defining or changing a business role: its name, and what it allows. */
import { App, Checkbox, Form, Input } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { PermissionView, RoleView } from "@/api/types";
import { changing, creating } from "@/api/writing";
import { FormDrawer } from "@/desk-ui/form-drawer";
import { newId } from "@/shared/id";
import { PermissionName, ResourceName } from "./permission-name";
import { groupPermissions, ROLE_CODE_SHAPE, type RoleForm, toRoleForm, toRolePatch } from "./role-model";
import styles from "./roles.module.css";
import { useRefresh } from "./user-queries";

interface RoleDrawerProps {
  /** null to define a new one. */
  role: RoleView | null;
  permissions: readonly PermissionView[];
  isOpen: boolean;
  onClose: () => void;
}

export function RoleDrawer({ role, permissions, isOpen, onClose }: RoleDrawerProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const changed = useRefresh("/api/v1/roles");
  const key = useRef(newId());
  const save = async (form: RoleForm) => {
    if (role) {
      const body = toRolePatch(role, form);
      const params = { path: { code: role.code }, header: changing(role.version) };
      if (Object.keys(body).length > 0) await api.PATCH("/api/v1/roles/{code}", { params, body });
    } else {
      const params = { header: creating(key.current) };
      const body = { ...form, name: form.name.trim(), description: form.description.trim() };
      await api.POST("/api/v1/roles", { params, body });
      key.current = newId();
    }
    message.success(t("admin:role.saved", { name: form.name }));
    await changed();
    onClose();
  };
  const required = { required: true, message: t("common:required") };
  return (
    <FormDrawer<RoleForm>
      title={t(role ? "admin:role.edit" : "admin:role.create")}
      isOpen={isOpen}
      initial={toRoleForm(role)}
      onClose={onClose}
      onSave={save}
    >
      {() => (
        <>
          {!role && (
            <Form.Item
              name="code"
              label={t("admin:role.code")}
              extra={t("admin:role.codeHint")}
              rules={[required, { pattern: ROLE_CODE_SHAPE, message: t("admin:role.codeHint") }]}
            >
              <Input maxLength={40} spellCheck={false} />
            </Form.Item>
          )}
          <Form.Item name="name" label={t("admin:role.name")} rules={[{ ...required, whitespace: true }]}>
            <Input maxLength={50} />
          </Form.Item>
          <Form.Item name="description" label={t("admin:role.description")}>
            <Input.TextArea rows={2} maxLength={200} />
          </Form.Item>
          <Form.Item name="permissions" label={t("admin:role.permission")} rules={[required]}>
            <PermissionChoices permissions={permissions.filter((one) => !one.is_administrative)} />
          </Form.Item>
        </>
      )}
    </FormDrawer>
  );
}

interface PermissionChoicesProps {
  permissions: readonly PermissionView[];
  value?: string[];
  onChange?: (value: string[]) => void;
}

function PermissionChoices({ permissions, value = [], onChange }: PermissionChoicesProps) {
  const set = (code: string, isOn: boolean) =>
    onChange?.(isOn ? [...value, code] : value.filter((one) => one !== code));
  return (
    <div className={styles.choices}>
      {groupPermissions(permissions).map((group) => (
        <fieldset key={group.resource}>
          <legend>
            <ResourceName resource={group.resource} />
          </legend>
          {group.permissions.map(({ code }) => (
            <Checkbox
              key={code}
              checked={value.includes(code)}
              onChange={(event) => set(code, event.target.checked)}
            >
              <PermissionName code={code} />
            </Checkbox>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
