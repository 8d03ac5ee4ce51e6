/** Raising a risk, and changing what is said about one. */
import { Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import type { EditRisk, RaiseRisk, RiskCategory, RiskView } from "@/api/types";
import { changing, creating } from "@/api/writing";
import { EditDrawer } from "@/desk-ui/edit-drawer";
import { OrgTreeSelect } from "@/desk-ui/org-tree-select";
import { PersonSelect } from "@/desk-ui/person-select";
import { type Choice, unitChoice } from "@/shared/choice";
import { changedFields } from "@/shared/merge";
import { useOnce } from "@/shared/use-once";
import { RISK_CATEGORIES } from "./model";
import { PlaceItem } from "./place-item";
import { useRisksChanged } from "./queries";

interface RiskForm {
  title: string;
  category: RiskCategory;
  causes: string;
  consequences: string;
  probability: number;
  impact: number;
  owner: Choice | null;
  unit: Choice | null;
}

function toForm(risk: RiskView | null): RiskForm {
  return {
    title: risk?.title ?? "",
    category: risk?.category ?? "schedule",
    causes: risk?.causes ?? "",
    consequences: risk?.consequences ?? "",
    probability: risk?.probability ?? 3,
    impact: risk?.impact ?? 3,
    owner: unitChoice(risk?.owner ?? null),
    unit: unitChoice(risk?.unit ?? null),
  };
}

function toBody({ owner, unit, ...form }: RiskForm): RaiseRisk & EditRisk {
  return { ...form, owner_id: owner?.value ?? null, unit_id: unit?.value ?? null };
}

interface RiskDrawerProps {
  /** Below which project a new one is raised. */
  project: string;
  /** Null raises a new one. */
  risk: RiskView | null;
  isOpen: boolean;
  onClose: () => void;
}

export function RiskDrawer({ project, risk, isOpen, onClose }: RiskDrawerProps) {
  const { t } = useTranslation();
  const changed = useRisksChanged();
  const once = useOnce();
  const save = async (form: RiskForm, base: RiskView | null) => {
    const body = toBody(form);
    if (base) {
      const params = { path: { id: base.id }, header: changing(base.version) };
      await api.PATCH("/api/v1/risks/{id}", { params, body: changedFields(toBody(toForm(base)), body) });
    } else {
      await once({ project, body }, (key) =>
        api.POST("/api/v1/projects/{id}/risks", {
          params: { path: { id: project }, header: creating(key) },
          body,
        }),
      );
    }
    onClose();
    await changed();
  };
  return (
    <EditDrawer<RiskView, RiskForm>
      title={t(risk ? "risks:edit" : "risks:raise")}
      isOpen={isOpen}
      seen={risk}
      toForm={toForm}
      label={(field) => t(`risks:field.${field}`)}
      show={(field, { category }) => (field === "category" ? t(`risks:category.${category}`) : undefined)}
      reread={({ id }) => bodyOf(api.GET("/api/v1/risks/{id}", { params: { path: { id } } }))}
      fieldFor={(name) => ({ owner_id: "owner", unit_id: "unit" })[name] ?? name}
      onClose={onClose}
      onSave={save}
    >
      {() => <RiskFields />}
    </EditDrawer>
  );
}

function RiskFields() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name="title"
        label={t("risks:field.title")}
        rules={[{ required: true, whitespace: true, message: t("desk:required") }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="category" label={t("risks:field.category")}>
        <Select options={RISK_CATEGORIES.map((value) => ({ value, label: t(`risks:category.${value}`) }))} />
      </Form.Item>
      <Form.Item name="causes" label={t("risks:field.causes")}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <Form.Item name="consequences" label={t("risks:field.consequences")}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <PlaceItem name="probability" />
      <PlaceItem name="impact" />
      <Form.Item name="owner" label={t("risks:field.owner")}>
        <PersonSelect />
      </Form.Item>
      <Form.Item name="unit" label={t("risks:field.unit")}>
        <OrgTreeSelect />
      </Form.Item>
    </>
  );
}
