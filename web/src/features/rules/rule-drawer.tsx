/**
 * Correcting a rule: texts, dates, severity, and its parameters as a form made from their JSON.
 * What the server finds wrong is shown at the field its pointer names.
 */
import { App, Button, Drawer, Form, Input, InputNumber, Select, Switch } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { toApiError } from "@/api/problem";
import type { RuleView } from "@/api/types";
import { changing } from "@/api/writing";
import { DateField } from "@/desk-ui/date-field";
import styles from "@/desk-ui/list-page.module.css";
import { ProblemNotice } from "@/ui/problem-notice";
import {
  fieldsOf,
  formPath,
  PARAM_CHOICES,
  type ParamKind,
  type RuleForm,
  SEVERITIES,
  toRuleForm,
  toRulePatch,
} from "./model";
import { useParamWords } from "./param-words";
import { useRulesChanged } from "./queries";

interface RuleDrawerProps {
  rule: RuleView;
  isOpen: boolean;
  onClose: () => void;
}

export function RuleDrawer({ rule, isOpen, onClose }: RuleDrawerProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const changed = useRulesChanged();
  const [form] = Form.useForm<RuleForm>();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const save = async (values: RuleForm) => {
    setBusy(true);
    setError(null);
    try {
      const body = toRulePatch(rule, values);
      const params = { path: { id: rule.id }, header: changing(rule.version) };
      if (Object.keys(body).length > 0) await api.PATCH("/api/v1/rules/{id}", { params, body });
      message.success(t("rules:saved", { title: values.title }));
      onClose();
      await changed();
    } catch (failure) {
      setError(failure);
      const wrong = toApiError(failure).fieldErrors.map(({ pointer, detail }) => ({
        name: formPath(pointer),
        errors: [detail],
      }));
      // Paths come from the server: the form checks them, the types cannot.
      form.setFields(JSON.parse(JSON.stringify(wrong)));
    } finally {
      setBusy(false);
    }
  };
  const footer = (
    <div className={styles.buttons}>
      <Button onClick={onClose} disabled={isBusy}>
        {t("common:action.cancel")}
      </Button>
      <Button type="primary" loading={isBusy} onClick={() => form.submit()}>
        {t("common:action.save")}
      </Button>
    </div>
  );
  return (
    <Drawer
      open={isOpen}
      onClose={onClose}
      title={t("rules:edit")}
      size={560}
      destroyOnHidden
      mask={{ closable: false }}
      footer={footer}
    >
      {error !== null && <ProblemNotice error={error} />}
      <Form form={form} layout="vertical" initialValues={toRuleForm(rule)} onFinish={save} scrollToFirstError>
        <TextFields />
        <h2>{t("rules:params")}</h2>
        {fieldsOf(rule.kind, rule.params).map(({ name, kind }) => (
          <ParamField key={name} name={name} kind={kind} />
        ))}
      </Form>
    </Drawer>
  );
}

function TextFields() {
  const { t } = useTranslation();
  const required = [{ required: true, message: t("common:required") }];
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

function ParamField({ name, kind }: { name: string; kind: ParamKind }) {
  const words = useParamWords();
  const options = (PARAM_CHOICES[name] ?? []).map((one) => ({ value: one, label: words.value(name, one) }));
  const inputs: Record<ParamKind, React.ReactNode> = {
    yesNo: <Switch />,
    number: <InputNumber style={{ width: "100%" }} precision={0} />,
    list: <Select mode="tags" tokenSeparators={[",", " "]} open={false} suffixIcon={null} />,
    choice: <Select allowClear options={options} />,
    words: <Input />,
  };
  return (
    <Form.Item
      name={["params", name]}
      label={words.name(name)}
      {...(kind === "yesNo" ? { valuePropName: "checked" } : {})}
    >
      {inputs[kind]}
    </Form.Item>
  );
}
