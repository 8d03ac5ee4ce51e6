/**
 * Correcting a rule: texts, dates, severity, and its parameters as a form made from their JSON.
 * What the server finds wrong is shown at the field its pointer names.
 */
import { App, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import type { RuleView } from "@/api/types";
import { changing } from "@/api/writing";
import { DateField } from "@/desk-ui/date-field";
import { EditDrawer } from "@/desk-ui/edit-drawer";
import { useParamWords } from "@/ui/param-words";
import {
  cleanParams,
  fieldsOf,
  formPath,
  type RuleForm,
  SEVERITIES,
  toRuleForm,
  toRulePatch,
  valueAt,
} from "./model";
import { useRulesChanged } from "./queries";
import styles from "./rule-drawer.module.css";
import { ValueItem } from "./value-item";

interface RuleDrawerProps {
  rule: RuleView;
  isOpen: boolean;
  onClose: () => void;
}

export function RuleDrawer({ rule, isOpen, onClose }: RuleDrawerProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const changed = useRulesChanged();
  const words = useParamWords();
  const save = async (form: RuleForm, base: RuleView | null) => {
    if (!base) return;
    const body = toRulePatch(base, form);
    const params = { path: { id: base.id }, header: changing(base.version) };
    if (Object.keys(body).length > 0) await api.PATCH("/api/v1/rules/{id}", { params, body });
    message.success(t("rules:saved", { title: form.title }));
    onClose();
    await changed();
  };
  const show = (field: keyof RuleForm, { severity, params }: RuleForm) => {
    if (field === "severity") return t(`rules:severity.${severity}`);
    if (field !== "params") return undefined;
    return fieldsOf(rule.kind, cleanParams(params)).map(({ name, path }) => (
      <span key={name} className={styles.line}>
        {words.name(name)}: {words.value(name, valueAt(params, path))}
      </span>
    ));
  };
  return (
    <EditDrawer<RuleView, RuleForm>
      title={t("rules:edit")}
      isOpen={isOpen}
      width={560}
      seen={rule}
      toForm={(seen) => toRuleForm(seen ?? rule)}
      label={(field) => t(field === "params" ? "rules:params" : `rules:field.${field}`)}
      show={show}
      reread={({ id }) => bodyOf(api.GET("/api/v1/rules/{id}", { params: { path: { id } } }))}
      pathFor={formPath}
      onDiscard={changed}
      onClose={onClose}
      onSave={save}
    >
      {() => (
        <>
          <TextFields />
          <h2 className={styles.head}>{t("rules:params")}</h2>
          {fieldsOf(rule.kind, rule.params).map(({ name, kind, path }) => (
            <ValueItem
              key={name}
              path={["params", ...path]}
              name={name}
              label={words.name(name)}
              kind={kind}
            />
          ))}
        </>
      )}
    </EditDrawer>
  );
}

function TextFields() {
  const { t } = useTranslation();
  const required = [{ required: true, message: t("desk:required") }];
  return (
    <>
      <Form.Item name="title" label={t("rules:field.title")} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="source_document" label={t("rules:field.source_document")} rules={required}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="clause" label={t("rules:field.clause")} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="effective_from" label={t("rules:field.effective_from")} rules={required}>
        <DateField />
      </Form.Item>
      <Form.Item name="effective_to" label={t("rules:field.effective_to")}>
        <DateField />
      </Form.Item>
      <Form.Item name="severity" label={t("rules:field.severity")} rules={required}>
        <Select options={SEVERITIES.map((one) => ({ value: one, label: t(`rules:severity.${one}`) }))} />
      </Form.Item>
      <Form.Item
        name="message"
        label={t("rules:field.message")}
        extra={t("rules:messageHint")}
        rules={required}
      >
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
    </>
  );
}
