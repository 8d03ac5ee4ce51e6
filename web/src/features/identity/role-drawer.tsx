/** Defining or changing a business role: its name, and what it allows. */
import { App, Checkbox, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import type { PermissionView, RoleView } from "@/api/types";
import { changing, creating } from "@/api/writing";
import { EditDrawer } from "@/desk-ui/edit-drawer";
import { useOnce } from "@/shared/use-once";
import { PermissionList, PermissionName, ResourceName } from "./permission-name";
import { groupPermissions, ROLE_CODE_SHAPE, type RoleForm, toRoleForm, toRolePatch } from "./role-model";
import styles from "./roles.module.css";
import { useRefresh } from "./user-queries";

const FIELD_WORDS = {
  code: "admin:role.code",
  name: "admin:role.name",
  description: "admin:role.description",
  permissions: "admin:role.permission",
} as const satisfies Record<keyof RoleForm, string>;

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
  const once = useOnce();
  const save = async (form: RoleForm, base: RoleView | null) => {
    if (base) {
      const body = toRolePatch(base, form);
      const params = { path: { code: base.code }, header: changing(base.version) };
      if (Object.keys(body).length > 0) await api.PATCH("/api/v1/roles/{code}", { params, body });
    } else {
      const body = { ...form, name: form.name.trim(), description: form.description.trim() };
      await once(body, (key) => api.POST("/api/v1/roles", { params: { header: creating(key) }, body }));
    }
    message.success(t("admin:role.saved", { name: form.name }));
    await changed();
    onClose();
  };
  const required = { required: true, message: t("desk:required") };
  return (
    <EditDrawer<RoleView, RoleForm>
      title={t(role ? "admin:role.edit" : "admin:role.create")}
      isOpen={isOpen}
      seen={role}
      toForm={toRoleForm}
      label={(field) => t(FIELD_WORDS[field])}
      show={(field, form) =>
        field === "permissions" ? <PermissionList codes={form.permissions} /> : undefined
      }
      reread={async ({ code }) =>
        (await bodyOf(api.GET("/api/v1/roles"))).items.find((one) => one.code === code)
      }
      onDiscard={changed}
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
    </EditDrawer>
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
