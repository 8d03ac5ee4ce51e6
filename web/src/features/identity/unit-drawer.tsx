/** Setting up or changing a unit, and moving it with everything below it. */
import { App, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import type { OrgUnitView, UnitKind } from "@/api/types";
import { acting, changing, creating } from "@/api/writing";
import { EditDrawer } from "@/desk-ui/edit-drawer";
import { FormDrawer } from "@/desk-ui/form-drawer";
import { useOnce } from "@/shared/use-once";
import { toNewUnit, toUnitForm, toUnitPatch, type UnitForm } from "./unit-form";
import { kindsBelow, movableTargets } from "./unit-tree-model";
import { useRefresh } from "./user-queries";

const FIELD_WORDS = {
  kind: "admin:unit.kind",
  name: "admin:unit.name",
  short_name: "admin:unit.shortName",
  code: "admin:unit.code",
  region_code: "admin:unit.region",
} as const satisfies Record<keyof UnitForm, string>;

interface UnitDrawerProps {
  /** The unit under which a new one is set up. */
  parent: OrgUnitView;
  /** The unit to change; left out to set one up. */
  unit?: OrgUnitView;
  isOpen: boolean;
  onClose: () => void;
  onCreated: (id: string) => void;
}

export function UnitDrawer({ parent, unit, isOpen, onClose, onCreated }: UnitDrawerProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const changed = useRefresh("/api/v1/org-units");
  const once = useOnce();
  const save = async (form: UnitForm, base: OrgUnitView | null) => {
    if (base) {
      const body = toUnitPatch(base, form);
      const params = { path: { id: base.id }, header: changing(base.version) };
      if (Object.keys(body).length > 0) await api.PATCH("/api/v1/org-units/{id}", { params, body });
    } else {
      const body = toNewUnit(parent.id, form);
      const made = await once(body, (key) =>
        bodyOf(api.POST("/api/v1/org-units", { params: { header: creating(key) }, body })),
      );
      onCreated(made.id);
    }
    message.success(t("admin:unit.saved", { name: form.name }));
    await changed();
    onClose();
  };
  return (
    <EditDrawer<OrgUnitView, UnitForm>
      title={t(unit ? "admin:unit.edit" : "admin:unit.createBelow", { name: parent.name })}
      isOpen={isOpen}
      seen={unit ?? null}
      toForm={(one) => toUnitForm(one, "section")}
      label={(field) => t(FIELD_WORDS[field])}
      show={(field, { kind }) => (field === "kind" ? t(`admin:unitKind.${kind}`) : undefined)}
      reread={({ id }) => bodyOf(api.GET("/api/v1/org-units/{id}", { params: { path: { id } } }))}
      onDiscard={changed}
      onClose={onClose}
      onSave={save}
    >
      {() => <UnitFields kinds={unit ? null : kindsBelow(parent.kind)} />}
    </EditDrawer>
  );
}

/** `kinds` is null where the kind is settled. */
function UnitFields({ kinds }: { kinds: readonly UnitKind[] | null }) {
  const { t } = useTranslation();
  const required = { required: true, message: t("desk:required") };
  return (
    <>
      {kinds && (
        <Form.Item name="kind" label={t("admin:unit.kind")} rules={[required]}>
          <Select options={kinds.map((kind) => ({ value: kind, label: t(`admin:unitKind.${kind}`) }))} />
        </Form.Item>
      )}
      <Form.Item name="name" label={t("admin:unit.name")} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="short_name" label={t("admin:unit.shortName")}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name="code" label={t("admin:unit.code")}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="region_code" label={t("admin:unit.region")} extra={t("admin:unit.regionHint")}>
        <Input maxLength={12} inputMode="numeric" />
      </Form.Item>
    </>
  );
}

interface MoveUnitDrawerProps {
  unit: OrgUnitView;
  units: readonly OrgUnitView[];
  isOpen: boolean;
  onClose: () => void;
}

export function MoveUnitDrawer({ unit, units, isOpen, onClose }: MoveUnitDrawerProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const changed = useRefresh("/api/v1/org-units");
  const once = useOnce();
  const options = movableTargets(units, unit).map(({ id, name }) => ({ value: id, label: name }));
  const save = async ({ parent_id }: { parent_id: string | null }) => {
    if (!parent_id) return;
    const { id, version } = unit;
    await once({ id, version, parent_id }, (key) =>
      api.POST("/api/v1/org-units/{id}/move", {
        params: { path: { id }, header: acting(version, key) },
        body: { parent_id },
      }),
    );
    message.success(t("admin:unit.moved", { name: unit.name }));
    await changed();
    onClose();
  };
  return (
    <FormDrawer<{ parent_id: string | null }>
      title={t("admin:unit.moveTitle", { name: unit.name })}
      isOpen={isOpen}
      initial={{ parent_id: null }}
      saveLabel={t("admin:unit.move")}
      onClose={onClose}
      onSave={save}
    >
      {() => (
        <Form.Item
          name="parent_id"
          label={t("admin:unit.newParent")}
          extra={t("admin:unit.moveHint")}
          rules={[{ required: true, message: t("desk:required") }]}
        >
          <Select showSearch={{ optionFilterProp: "label" }} options={options} />
        </Form.Item>
      )}
    </FormDrawer>
  );
}
