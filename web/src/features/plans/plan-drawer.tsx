/** Drafting a contingency plan, and changing one: its trigger, steps, contacts and resources. */
import { Form, Input, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import type { PlanDetail } from "@/api/types";
import { changing, creating } from "@/api/writing";
import { EditDrawer } from "@/desk-ui/edit-drawer";
import { OrgTreeSelect } from "@/desk-ui/org-tree-select";
import { PersonSelect } from "@/desk-ui/person-select";
import { ProjectsSelect } from "@/desk-ui/projects-select";
import { useOwnUnit } from "@/desk-ui/use-own-unit";
import { changedFields } from "@/shared/merge";
import { useOnce } from "@/shared/use-once";
import {
  hasDoer,
  NO_CONTACT,
  NO_RESOURCE,
  NO_STEP,
  PLAN_KINDS,
  type PlanForm,
  planPath,
  toPlanBody,
  toPlanForm,
} from "./model";
import { usePlansChanged } from "./queries";
import { RisksSelect } from "./risks-select";
import { RowList } from "./row-list";

interface PlanDrawerProps {
  plan: PlanDetail | null;
  isOpen: boolean;
  onClose: () => void;
  onSaved?: (id: string) => void;
}

export function PlanDrawer({ plan, isOpen, onClose, onSaved }: PlanDrawerProps) {
  const { t } = useTranslation();
  const ownUnit = useOwnUnit();
  const changed = usePlansChanged();
  const once = useOnce();
  const save = async (form: PlanForm, base: PlanDetail | null) => {
    const body = toPlanBody(form);
    let saved = base?.id;
    if (base) {
      const params = { path: { id: base.id }, header: changing(base.version) };
      const change = changedFields(toPlanBody(toPlanForm(base)), body);
      await api.PATCH("/api/v1/contingency-plans/{id}", { params, body: change });
    } else {
      const whole = { ...body, unit_id: form.unit?.value ?? "" };
      const made = await once(whole, (key) =>
        bodyOf(api.POST("/api/v1/contingency-plans", { params: { header: creating(key) }, body: whole })),
      );
      saved = made.id;
    }
    onClose();
    await changed();
    if (saved) onSaved?.(saved);
  };
  return (
    <EditDrawer<PlanDetail, PlanForm>
      title={t(plan ? "plans:edit" : "plans:draft")}
      width={720}
      isOpen={isOpen}
      seen={plan}
      toForm={(seen) => toPlanForm(seen, ownUnit)}
      label={(field) => t(`plans:field.${field}`)}
      show={(field, form) => {
        if (field === "kind") return t(`plans:kind.${form.kind}`);
        if (field === "risks") return form.risks.map(({ label }) => label).join(t("common:listComma")) || "—";
        if (field === "steps") return form.steps.map(({ title }) => title).join(t("common:listComma")) || "—";
        if (field === "contacts")
          return form.contacts.map(({ name }) => name).join(t("common:listComma")) || "—";
        if (field === "resources")
          return form.resources.map(({ name }) => name).join(t("common:listComma")) || "—";
        return undefined;
      }}
      reread={({ id }) => bodyOf(api.GET("/api/v1/contingency-plans/{id}", { params: { path: { id } } }))}
      pathFor={planPath}
      onClose={onClose}
      onSave={save}
    >
      {() => <PlanFields isNew={plan === null} />}
    </EditDrawer>
  );
}

function PlanFields({ isNew }: { isNew: boolean }) {
  const { t } = useTranslation();
  const required = [{ required: true, message: t("desk:required") }];
  return (
    <>
      <Form.Item name="title" label={t("plans:field.title")} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="kind" label={t("plans:field.kind")}>
        <Select options={PLAN_KINDS.map((value) => ({ value, label: t(`plans:kind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="unit" label={t("plans:field.unit")} rules={isNew ? required : []} hidden={!isNew}>
        <OrgTreeSelect />
      </Form.Item>
      <Form.Item name="projects" label={t("plans:field.projects")}>
        <ProjectsSelect />
      </Form.Item>
      <Form.Item noStyle dependencies={["projects"]}>
        {(form) => (
          <Form.Item name="risks" label={t("plans:field.risks")} extra={t("plans:risksHint")}>
            <RisksSelect projects={form.getFieldValue("projects") ?? []} />
          </Form.Item>
        )}
      </Form.Item>
      <Form.Item name="trigger" label={t("plans:field.trigger")}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <RowList name="steps" label={t("plans:field.steps")} addLabel={t("plans:addStep")} blank={NO_STEP}>
        {(name) => (
          <>
            <Form.Item name={[name, "title"]} label={t("plans:step.title")} rules={required}>
              <Input maxLength={200} />
            </Form.Item>
            <Form.Item name={[name, "hours_after"]} label={t("plans:step.hours")} rules={required}>
              <InputNumber min={0} max={720} precision={0} style={{ width: "100%" }} />
            </Form.Item>
            <Form.Item
              name={[name, "role"]}
              label={t("plans:step.role")}
              dependencies={[
                ["steps", name, "person"],
                ["steps", name, "unit"],
              ]}
              rules={[
                (form) => ({
                  validator: () =>
                    hasDoer(form.getFieldValue(["steps", name]) ?? {})
                      ? Promise.resolve()
                      : Promise.reject(new Error(t("plans:step.needsDoer"))),
                }),
              ]}
            >
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name={[name, "person"]} label={t("plans:step.person")}>
              <PersonSelect />
            </Form.Item>
            <Form.Item name={[name, "unit"]} label={t("plans:step.unit")}>
              <OrgTreeSelect />
            </Form.Item>
            <Form.Item name={[name, "what"]} label={t("plans:step.what")}>
              <Input.TextArea rows={2} maxLength={1000} />
            </Form.Item>
          </>
        )}
      </RowList>
      <RowList
        name="contacts"
        label={t("plans:field.contacts")}
        addLabel={t("plans:addContact")}
        blank={NO_CONTACT}
      >
        {(name) => (
          <>
            <Form.Item name={[name, "name"]} label={t("plans:contact.name")} rules={required}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name={[name, "phone"]} label={t("plans:contact.phone")} rules={required}>
              <Input maxLength={30} inputMode="tel" />
            </Form.Item>
            <Form.Item name={[name, "duty"]} label={t("plans:contact.duty")}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name={[name, "organisation"]} label={t("plans:contact.organisation")}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name={[name, "person_id"]} hidden>
              <Input />
            </Form.Item>
          </>
        )}
      </RowList>
      <RowList
        name="resources"
        label={t("plans:field.resources")}
        addLabel={t("plans:addResource")}
        blank={NO_RESOURCE}
      >
        {(name) => (
          <>
            <Form.Item name={[name, "name"]} label={t("plans:resource.name")} rules={required}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name={[name, "quantity"]} label={t("plans:resource.quantity")}>
              <Input maxLength={50} />
            </Form.Item>
            <Form.Item name={[name, "place"]} label={t("plans:resource.place")}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name={[name, "keeper"]} label={t("plans:resource.keeper")}>
              <Input maxLength={100} />
            </Form.Item>
          </>
        )}
      </RowList>
    </>
  );
}
