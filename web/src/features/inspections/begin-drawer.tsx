/** Beginning an inspection: which checklist, who is inspected, and the drawings on which places are marked. */
import { Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { $api, api, bodyOf } from "@/api/client";
import type { ProjectView } from "@/api/types";
import { creating } from "@/api/writing";
import { FormDrawer } from "@/desk-ui/form-drawer";
import { OrgTreeSelect } from "@/desk-ui/org-tree-select";
import { PhotoField } from "@/desk-ui/photo-field";
import { uploadPhotos } from "@/desk-ui/photo-upload";
import type { Choice } from "@/shared/choice";
import { useOnce } from "@/shared/use-once";
import { useChecksChanged } from "./queries";

interface BeginForm {
  template: string | null;
  unit: Choice | null;
  contractor: string;
  drawings: readonly File[];
}

interface BeginDrawerProps {
  project: ProjectView;
  isOpen: boolean;
  onClose: () => void;
  onBegun: (id: string) => void;
}

export function BeginDrawer({ project, isOpen, onClose, onBegun }: BeginDrawerProps) {
  const { t } = useTranslation();
  const changed = useChecksChanged();
  const once = useOnce();
  const sent = useOnce();
  const begin = async ({ template, unit, contractor, drawings }: BeginForm) => {
    const plan_picture_ids = await sent(
      drawings.map(({ name, size }) => [name, size]),
      () => uploadPhotos(drawings, "plan_picture"),
    );
    const body = {
      template_id: template ?? "",
      unit_id: unit?.value ?? null,
      contractor: contractor.trim(),
      plan_picture_ids,
    };
    const made = await once({ project: project.id, body }, (key) =>
      bodyOf(
        api.POST("/api/v1/projects/{id}/inspections", {
          params: { path: { id: project.id }, header: creating(key) },
          body,
        }),
      ),
    );
    onClose();
    await changed();
    onBegun(made.id);
  };
  return (
    <FormDrawer<BeginForm>
      title={t("inspections:begin.title")}
      saveLabel={t("inspections:begin.now")}
      isOpen={isOpen}
      initial={{ template: null, unit: null, contractor: "", drawings: [] }}
      fieldFor={(name) =>
        ({ template_id: "template", unit_id: "unit", plan_picture_ids: "drawings" })[name] ?? name
      }
      onClose={onClose}
      onSave={begin}
    >
      {() => (
        <>
          <Form.Item
            name="template"
            label={t("inspections:field.template")}
            rules={[{ required: true, message: t("desk:required") }]}
          >
            <TemplateSelect />
          </Form.Item>
          <Form.Item name="contractor" label={t("inspections:field.contractor")}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="unit" label={t("inspections:field.inspected")}>
            <OrgTreeSelect />
          </Form.Item>
          <Form.Item
            name="drawings"
            label={t("inspections:begin.drawings")}
            extra={t("inspections:begin.drawingsHint")}
          >
            <PhotoField label={t("inspections:begin.pick")} />
          </Form.Item>
        </>
      )}
    </FormDrawer>
  );
}

interface TemplateSelectProps {
  id?: string;
  value?: string | null;
  onChange?: (value: string) => void;
}

function TemplateSelect(props: TemplateSelectProps) {
  const params = { query: { state: "in_use" as const, limit: 100 } };
  const query = $api.useQuery("get", "/api/v1/inspection-templates", { params });
  return (
    <Select
      {...props}
      showSearch={{ optionFilterProp: "label" }}
      loading={query.isLoading}
      options={(query.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))}
    />
  );
}
