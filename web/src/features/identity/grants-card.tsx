/** The roles of a person, each with the unit it is held at; giving and taking them. */
import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { App, Button, Form, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { $api, api } from "@/api/client";
import { useCan } from "@/api/permissions";
import type { GrantView, UserView } from "@/api/types";
import { creating } from "@/api/writing";
import { FormDrawer } from "@/desk-ui/form-drawer";
import { OrgTreeSelect } from "@/desk-ui/org-tree-select";
import { type Choice, unitChoice } from "@/shared/choice";
import { formatInstant } from "@/shared/dates";
import { useOnce } from "@/shared/use-once";
import { Card } from "@/ui/card";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { PlainTable } from "@/ui/plain-table";
import { useProblemText } from "@/ui/problem-notice";
import { rolesToGive } from "./user-model";
import { useRefresh } from "./user-queries";

export function GrantsCard({ user }: { user: UserView }) {
  const { t } = useTranslation();
  const can = useCan();
  const [isGiving, setGiving] = useState(false);
  const query = $api.useQuery("get", "/api/v1/users/{id}/grants", { params: { path: { id: user.id } } });
  const mayGive = can("grant.manage");
  return (
    <Card
      title={t("admin:grant.title")}
      actions={
        mayGive && (
          <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => setGiving(true)}>
            {t("admin:grant.give")}
          </Button>
        )
      }
    >
      <LoadView
        query={query}
        rows={3}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t("admin:grant.empty")} hint={t("admin:grant.emptyHint")} />}
      >
        {({ items }) => <GrantTable user={user} items={items} mayTake={mayGive} />}
      </LoadView>
      <GrantDrawer
        user={user}
        held={query.data?.items ?? []}
        isOpen={isGiving}
        onClose={() => setGiving(false)}
      />
    </Card>
  );
}

interface GrantTableProps {
  user: UserView;
  items: readonly GrantView[];
  mayTake: boolean;
}

function GrantTable({ user, items, mayTake }: GrantTableProps) {
  const { t } = useTranslation();
  const take = useTaking(user);
  const actions = {
    id: "actions",
    header: t("desk:actions"),
    render: (grant: GrantView) => (
      <Button
        type="text"
        icon={<DeleteOutlined aria-hidden="true" />}
        aria-label={t("admin:grant.takeOf", { role: grant.role_name })}
        title={t("admin:grant.take")}
        onClick={() => take(grant)}
      />
    ),
  };
  return (
    <PlainTable
      caption={t("admin:grant.title")}
      rows={items}
      rowId={(grant) => grant.id}
      columns={[
        { id: "role", header: t("admin:grant.role"), render: (grant) => grant.role_name },
        { id: "unit", header: t("admin:grant.unit"), render: (grant) => grant.unit.name },
        {
          id: "at",
          header: t("admin:grant.at"),
          render: (grant) => formatInstant(grant.granted_at),
        },
        {
          id: "by",
          header: t("admin:grant.by"),
          render: (grant) => grant.granted_by.name ?? t("desk:system"),
        },
        ...(mayTake ? [actions] : []),
      ]}
    />
  );
}

/** Asks by name before a role is taken away. */
function useTaking(user: UserView): (grant: GrantView) => void {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { modal, message } = App.useApp();
  const changed = useRefresh("/api/v1/users");
  return (grant) => {
    modal.confirm({
      title: t("admin:grant.takeTitle", { name: user.name, role: grant.role_name }),
      content: t("admin:grant.takeText", { unit: grant.unit.name }),
      okText: t("admin:grant.take"),
      okButtonProps: { danger: true },
      cancelText: t("common:action.cancel"),
      onOk: async () => {
        try {
          const path = { id: user.id, grant_id: grant.id };
          await api.DELETE("/api/v1/users/{id}/grants/{grant_id}", { params: { path } });
          message.success(t("admin:grant.taken", { role: grant.role_name }));
          await changed();
        } catch (error) {
          const content = problemText(error);
          modal.error({ title: t("admin:grant.notTaken"), content });
        }
      },
    });
  };
}

interface GrantForm {
  role_code: string | null;
  unit: Choice | null;
}
interface GrantDrawerProps {
  user: UserView;
  held: readonly GrantView[];
  isOpen: boolean;
  onClose: () => void;
}

function GrantDrawer({ user, held, isOpen, onClose }: GrantDrawerProps) {
  const { t } = useTranslation();
  const changed = useRefresh("/api/v1/users");
  const once = useOnce();
  const roles = $api.useQuery("get", "/api/v1/roles", {}, { enabled: isOpen });
  const offered = rolesToGive(
    roles.data?.items ?? [],
    held.map((grant) => grant.role_code),
  );
  const required = [{ required: true, message: t("desk:required") }];
  const save = async (form: GrantForm) => {
    if (!form.role_code || !form.unit) return;
    const body = { role_code: form.role_code, unit_id: form.unit.value };
    const path = { id: user.id };
    await once({ path, body }, (key) =>
      api.POST("/api/v1/users/{id}/grants", { params: { path, header: creating(key) }, body }),
    );
    await changed();
    onClose();
  };
  return (
    <FormDrawer<GrantForm>
      title={t("admin:grant.giveTo", { name: user.name })}
      isOpen={isOpen}
      initial={{ role_code: null, unit: unitChoice(user.unit) }}
      fieldFor={(name) => (name === "unit_id" ? "unit" : name)}
      saveLabel={t("admin:grant.give")}
      onClose={onClose}
      onSave={save}
    >
      {() => (
        <>
          <Form.Item name="role_code" label={t("admin:grant.role")} rules={required}>
            <Select
              loading={roles.isLoading}
              showSearch={{ optionFilterProp: "label" }}
              options={offered.map((role) => ({
                value: role.code,
                label: role.name,
                title: role.description,
              }))}
            />
          </Form.Item>
          <Form.Item
            name="unit"
            label={t("admin:grant.unit")}
            extra={t("admin:grant.unitHint")}
            rules={required}
          >
            <OrgTreeSelect />
          </Form.Item>
        </>
      )}
    </FormDrawer>
  );
}
