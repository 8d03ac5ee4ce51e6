/** A checklist: its items, each with requirement and clause. Inspections under way keep the items they began with. */
import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import type { InspectionKind, InspectionTemplate } from "@/api/types";
import { changing, creating } from "@/api/writing";
import { EditDrawer } from "@/desk-ui/edit-drawer";
import frame from "@/desk-ui/row-fieldset.module.css";
import { useOnce } from "@/shared/use-once";
import { INSPECTION_KINDS } from "./model";
import { useChecksChanged } from "./queries";
import styles from "./template-drawer.module.css";

interface TemplateForm {
  title: string;
  kind: InspectionKind;
  items: InspectionTemplate["items"];
}

const NO_ITEM = { title: "", category: "", requirement: "", basis: "" };

function toForm(template: InspectionTemplate | null): TemplateForm {
  return {
    title: template?.title ?? "",
    kind: template?.kind ?? "quality",
    items: template?.items ?? [NO_ITEM],
  };
}

interface TemplateDrawerProps {
  template: InspectionTemplate | null;
  isOpen: boolean;
  onClose: () => void;
}

export function TemplateDrawer({ template, isOpen, onClose }: TemplateDrawerProps) {
  const { t } = useTranslation();
  const changed = useChecksChanged();
  const once = useOnce();
  const save = async ({ title, kind, items }: TemplateForm, base: InspectionTemplate | null) => {
    if (base) {
      const params = { path: { id: base.id }, header: changing(base.version) };
      await api.PATCH("/api/v1/inspection-templates/{id}", { params, body: { title, items } });
    } else {
      const body = { title, kind, items };
      await once(body, (key) =>
        api.POST("/api/v1/inspection-templates", { params: { header: creating(key) }, body }),
      );
    }
    onClose();
    await changed();
  };
  return (
    <EditDrawer<InspectionTemplate, TemplateForm>
      title={t(template ? "inspections:template.edit" : "inspections:template.add")}
      width={720}
      isOpen={isOpen}
      seen={template}
      toForm={toForm}
      label={(field) => t(`inspections:template.${field}`)}
      show={(field, form) => {
        if (field === "kind") return t(`inspections:kind.${form.kind}`);
        return field === "items"
          ? form.items.map(({ title }) => title).join(t("common:listComma"))
          : undefined;
      }}
      reread={({ id }) => bodyOf(api.GET("/api/v1/inspection-templates/{id}", { params: { path: { id } } }))}
      pathFor={(pointer) => pointer.replace(/^#?\//, "").split("/")}
      onClose={onClose}
      onSave={save}
    >
      {() => <TemplateFields isNew={template === null} />}
    </EditDrawer>
  );
}

function TemplateFields({ isNew }: { isNew: boolean }) {
  const { t } = useTranslation();
  const required = [{ required: true, whitespace: true, message: t("desk:required") }];
  return (
    <>
      <Form.Item name="title" label={t("inspections:template.title")} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="kind" label={t("inspections:field.kind")} hidden={!isNew}>
        <Select
          options={INSPECTION_KINDS.map((value) => ({ value, label: t(`inspections:kind.${value}`) }))}
        />
      </Form.Item>
      <Form.List name="items">
        {(fields, { add, remove }) => (
          <fieldset className={frame.frame}>
            <legend>{t("inspections:template.items")}</legend>
            {fields.map(({ key, name }, index) => (
              <div key={key} className={styles.item}>
                <Form.Item
                  name={[name, "title"]}
                  label={t("inspections:item.title", { number: index + 1 })}
                  rules={required}
                >
                  <Input maxLength={200} />
                </Form.Item>
                <Form.Item name={[name, "category"]} label={t("inspections:field.category")} rules={required}>
                  <Input maxLength={50} />
                </Form.Item>
                <Form.Item name={[name, "requirement"]} label={t("inspections:item.requirement")}>
                  <Input maxLength={500} />
                </Form.Item>
                <Form.Item name={[name, "basis"]} label={t("inspections:item.basis")}>
                  <Input maxLength={200} />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined aria-hidden="true" />}
                  aria-label={t("inspections:item.remove", { number: index + 1 })}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => add(NO_ITEM)}>
              {t("inspections:item.add")}
            </Button>
          </fieldset>
        )}
      </Form.List>
    </>
  );
}
