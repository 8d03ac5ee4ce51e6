/** Recording an appropriation, a receipt or a commitment, with what it does while one types. */
import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { BudgetLineView, FundingSource, FundPaperKind, ProjectView } from "@/api/types";
import { creating } from "@/api/writing";
import { AmountField, amountOf, useAmountRules } from "@/desk-ui/amount-field";
import { DateField } from "@/desk-ui/date-field";
import { FormDrawer } from "@/desk-ui/form-drawer";
import { today } from "@/shared/dates";
import { useOnce } from "@/shared/use-once";
import { LineSelect, SourceAndYear } from "./charge-fields";
import styles from "./finance.module.css";
import { Forecast } from "./forecast";
import { PAPER_PATH, useMoneyChanged } from "./queries";

interface PaperForm {
  title: string;
  party: string;
  number: string;
  line_id: string | null;
  source: FundingSource | null;
  year: string | null;
  amount: string | null;
  effective_on: string | null;
  note: string;
}

interface PaperDrawerProps {
  project: ProjectView;
  kind: FundPaperKind | null;
  lines: readonly BudgetLineView[];
  onClose: () => void;
}

/** The kind stays while the drawer slides away. */
export function PaperDrawer({ project, kind, lines, onClose }: PaperDrawerProps) {
  const { t } = useTranslation();
  const changed = useMoneyChanged();
  const once = useOnce();
  const initial: PaperForm = {
    title: "",
    party: "",
    number: "",
    line_id: null,
    source: null,
    year: today().slice(0, 4),
    amount: null,
    effective_on: today(),
    note: "",
  };
  const save = async (form: PaperForm) => {
    const amount = amountOf(form.amount);
    if (!kind || !amount || !form.source || !form.year || !form.effective_on) return;
    const body = {
      project_id: project.id,
      title: form.title.trim(),
      party: form.party.trim(),
      number: form.number.trim(),
      line_id: form.line_id ?? null,
      source: form.source,
      year: Number(form.year),
      amount,
      effective_on: form.effective_on,
      note: form.note.trim(),
    };
    await once({ kind, body }, (key) =>
      api.POST(PAPER_PATH[kind], { params: { header: creating(key) }, body }),
    );
    await changed();
    onClose();
  };
  return (
    <FormDrawer<PaperForm>
      title={kind ? t(`finance:paper.add.${kind}`) : ""}
      isOpen={kind !== null}
      initial={initial}
      onClose={onClose}
      onSave={save}
      saveLabel={t("finance:paper.record")}
    >
      {(form) => kind && <Fields project={project} kind={kind} lines={lines} form={form} />}
    </FormDrawer>
  );
}

interface FieldsProps {
  project: ProjectView;
  kind: FundPaperKind;
  lines: readonly BudgetLineView[];
  form: {
    getFieldsValue: () => Partial<PaperForm>;
    setFieldsValue: (values: { source?: FundingSource; year?: string }) => void;
  };
}

function Fields({ project, kind, lines, form }: FieldsProps) {
  const { t } = useTranslation();
  const required = [{ required: true, whitespace: true, message: t("desk:required") }];
  /** A line brings its own source and year along. */
  const pickLine = (id: string | null) => {
    const line = lines.find((one) => one.id === id);
    form.setFieldsValue({
      ...(line?.source ? { source: line.source } : {}),
      ...(line?.year ? { year: String(line.year) } : {}),
    });
  };
  return (
    <>
      <Form.Item name="title" label={t("finance:field.title")} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="party" label={t(`finance:paper.party.${kind}`)} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      {lines.length > 0 && (
        <Form.Item name="line_id" label={t("finance:field.line")}>
          <PickedLine lines={lines} onPick={pickLine} />
        </Form.Item>
      )}
      <SourceAndYear isRequired />
      <Form.Item name="amount" label={t("finance:field.amount")} rules={useAmountRules()}>
        <AmountField />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {() => <PaperForecast project={project} kind={kind} lines={lines} values={form.getFieldsValue()} />}
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item
          name="effective_on"
          label={t("finance:field.day")}
          rules={[{ required: true, message: t("desk:required") }]}
        >
          <DateField />
        </Form.Item>
        <Form.Item name="number" label={t("finance:field.number")}>
          <Input maxLength={100} />
        </Form.Item>
      </div>
      <Form.Item name="note" label={t("finance:field.note")}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </>
  );
}

interface PickedLineProps {
  lines: readonly BudgetLineView[];
  onPick: (id: string | null) => void;
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
}

/** The form's own field, which tells its parent as well. */
export function PickedLine({ onPick, onChange, ...rest }: PickedLineProps) {
  return (
    <LineSelect
      {...rest}
      onChange={(id) => {
        onChange?.(id);
        onPick(id);
      }}
    />
  );
}

interface PaperForecastProps {
  project: ProjectView;
  kind: FundPaperKind;
  lines: readonly BudgetLineView[];
  values: Partial<PaperForm>;
}

function PaperForecast({ project, kind, lines, values }: PaperForecastProps) {
  const amount = amountOf(values.amount);
  const { source, year, line_id, effective_on } = values;
  const query =
    amount && source && year
      ? {
          kind,
          amount,
          source,
          year: Number(year),
          ...(line_id ? { line_id } : {}),
          ...(effective_on ? { effective_on } : {}),
        }
      : null;
  const name = lines.find((line) => line.id === line_id)?.title ?? null;
  return <Forecast projectId={project.id} query={query} lineName={name} />;
}
