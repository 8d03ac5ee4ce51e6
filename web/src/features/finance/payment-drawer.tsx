/** Drafting or editing a payment, with what it would do to its line and year while one types. */
import { Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import type { BudgetLineView, FundingSource, FundPaperView, PaymentView } from "@/api/types";
import { changing, creating } from "@/api/writing";
import { AmountField, amountOf, useAmountRules } from "@/desk-ui/amount-field";
import { DateField } from "@/desk-ui/date-field";
import { EditDrawer } from "@/desk-ui/edit-drawer";
import { today } from "@/shared/dates";
import { changedFields } from "@/shared/merge";
import { formatMoney } from "@/shared/money";
import { useOnce } from "@/shared/use-once";
import { SourceAndYear } from "./charge-fields";
import { Forecast } from "./forecast";
import { PickedLine } from "./paper-drawer";
import { useBudgetLines, useMoneyChanged, usePapers } from "./queries";

interface PaymentForm {
  title: string;
  payee: string;
  amount: string | null;
  number: string;
  due_on: string | null;
  note: string;
  commitment_id: string | null;
  line_id: string | null;
  source: FundingSource | null;
  year: string | null;
}

const EMPTY: PaymentForm = {
  title: "",
  payee: "",
  amount: null,
  number: "",
  due_on: null,
  note: "",
  commitment_id: null,
  line_id: null,
  source: null,
  year: null,
};

/** What can be edited once a payment is drafted; which money it is stays. */
const FIELDS = ["title", "payee", "amount", "number", "due_on", "note"] as const;

function labelOf(field: keyof PaymentForm) {
  const known = FIELDS.find((one) => one === field);
  return known ? (`finance:payment.field.${known}` as const) : "finance:payment.field.title";
}

function toForm(payment: PaymentView | null): PaymentForm {
  if (!payment) return { ...EMPTY, year: today().slice(0, 4) };
  const { title, payee, amount, number, due_on, note, source, commitment, line } = payment;
  const money = { source, year: String(payment.year), commitment_id: commitment?.id ?? null };
  return { title, payee, amount, number, due_on, note, ...money, line_id: line?.id ?? null };
}

function toBody(form: PaymentForm, amount: string) {
  const { title, payee, number, note } = form;
  const words = { title: title.trim(), payee: payee.trim(), number: number.trim(), note: note.trim() };
  return { ...words, amount, due_on: form.due_on ?? null };
}

interface PaymentDrawerProps {
  projectId: string;
  edited: PaymentView | "new" | null;
  onClose: () => void;
  onSaved?: (payment: PaymentView) => void;
}

export function PaymentDrawer({ projectId, edited, onClose, onSaved }: PaymentDrawerProps) {
  const { t } = useTranslation();
  const changed = useMoneyChanged();
  const once = useOnce();
  const seen = edited === "new" ? null : edited;
  const save = async (form: PaymentForm, base: PaymentView | null) => {
    const amount = amountOf(form.amount);
    if (!amount) return;
    const body = toBody(form, amount);
    let saved: PaymentView;
    if (base) {
      const params = { path: { id: base.id }, header: changing(base.version) };
      const changes = changedFields(toBody(toForm(base), base.amount), body);
      saved = await bodyOf(api.PATCH("/api/v1/payments/{id}", { params, body: changes }));
    } else {
      const { commitment_id, source, year, line_id } = form;
      const money = commitment_id
        ? { commitment_id }
        : { source, year: Number(year), line_id: line_id ?? null };
      const draft = { project_id: projectId, ...body, ...money };
      saved = await once(draft, (key) =>
        bodyOf(api.POST("/api/v1/payments", { params: { header: creating(key) }, body: draft })),
      );
    }
    await changed();
    onClose();
    onSaved?.(saved);
  };
  return (
    <EditDrawer<PaymentView, PaymentForm>
      title={t(seen ? "finance:payment.edit" : "finance:payment.add")}
      isOpen={edited !== null}
      seen={seen}
      toForm={toForm}
      fields={FIELDS}
      label={(field) => t(labelOf(field))}
      reread={({ id }) => bodyOf(api.GET("/api/v1/payments/{id}", { params: { path: { id } } }))}
      onDiscard={changed}
      onClose={onClose}
      onSave={save}
    >
      {(form) => <Fields projectId={projectId} seen={seen} form={form} />}
    </EditDrawer>
  );
}

interface FieldsProps {
  projectId: string;
  seen: PaymentView | null;
  form: {
    getFieldsValue: () => Partial<PaymentForm>;
    setFieldsValue: (values: { source?: FundingSource; year?: string; payee?: string }) => void;
  };
}

function Fields({ projectId, seen, form }: FieldsProps) {
  const { t } = useTranslation();
  const lines = useBudgetLines(projectId).data?.items ?? [];
  const commitments = usePapers("commitment", projectId).rows.filter(({ state }) => state === "posted");
  const required = [{ required: true, whitespace: true, message: t("desk:required") }];
  const bring = (from: { source: FundingSource | null; year: number | null } | undefined) =>
    form.setFieldsValue({
      ...(from?.source ? { source: from.source } : {}),
      ...(from?.year ? { year: String(from.year) } : {}),
    });
  return (
    <>
      <Form.Item name="title" label={t("finance:payment.field.title")} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      {!seen && commitments.length > 0 && (
        <Form.Item
          name="commitment_id"
          label={t("finance:payment.field.commitment_id")}
          extra={t("finance:payment.commitmentHint")}
        >
          <CommitmentSelect
            commitments={commitments}
            onPick={(paper) => {
              bring(paper);
              if (paper) form.setFieldsValue({ payee: paper.party });
            }}
          />
        </Form.Item>
      )}
      <Form.Item name="payee" label={t("finance:payment.field.payee")} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      {!seen && (
        <Form.Item noStyle shouldUpdate>
          {() => {
            const isOnCommitment = Boolean(form.getFieldsValue().commitment_id);
            return (
              <>
                {lines.length > 0 && !isOnCommitment && (
                  <Form.Item name="line_id" label={t("finance:field.line")}>
                    <PickedLine lines={lines} onPick={(id) => bring(lines.find((line) => line.id === id))} />
                  </Form.Item>
                )}
                <SourceAndYear isRequired isFixed={{ source: isOnCommitment, year: isOnCommitment }} />
              </>
            );
          }}
        </Form.Item>
      )}
      <Form.Item name="amount" label={t("finance:payment.field.amount")} rules={useAmountRules()}>
        <AmountField />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {() => (
          <PaymentForecast
            projectId={projectId}
            seen={seen}
            lines={lines}
            commitments={commitments}
            values={form.getFieldsValue()}
          />
        )}
      </Form.Item>
      <Form.Item name="number" label={t("finance:payment.field.number")}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="due_on" label={t("finance:payment.field.due_on")}>
        <DateField />
      </Form.Item>
      <Form.Item name="note" label={t("finance:payment.field.note")}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </>
  );
}

interface CommitmentSelectProps {
  commitments: readonly FundPaperView[];
  onPick: (paper: FundPaperView | undefined) => void;
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
}

/** Picks a commitment; beside its name stands what may still be paid on it. */
function CommitmentSelect({ commitments, onPick, value, onChange, ...rest }: CommitmentSelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      {...rest}
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      value={value ?? null}
      options={commitments.map((paper) => ({
        value: paper.id,
        label: t("finance:payment.commitmentOption", {
          title: paper.title,
          left: formatMoney(paper.left, "yuan"),
        }),
      }))}
      onChange={(next: string | undefined) => {
        onChange?.(next ?? null);
        onPick(commitments.find((paper) => paper.id === next));
      }}
    />
  );
}

interface PaymentForecastProps {
  projectId: string;
  seen: PaymentView | null;
  lines: readonly BudgetLineView[];
  commitments: readonly FundPaperView[];
  values: Partial<PaymentForm>;
}

function PaymentForecast({ projectId, seen, lines, commitments, values }: PaymentForecastProps) {
  const amount = amountOf(values.amount);
  const commitmentId = seen ? (seen.commitment?.id ?? null) : values.commitment_id;
  const source = seen?.source ?? values.source;
  const year = seen?.year ?? (values.year ? Number(values.year) : null);
  const lineId = seen ? (seen.line?.id ?? null) : values.line_id;
  const line =
    seen?.line?.title ??
    commitments.find(({ id }) => id === commitmentId)?.line?.title ??
    lines.find(({ id }) => id === lineId)?.title ??
    null;
  const query =
    amount && source && year
      ? {
          kind: "payment" as const,
          amount,
          ...(commitmentId
            ? { commitment_id: commitmentId, year }
            : { source, year, ...(lineId ? { line_id: lineId } : {}) }),
        }
      : null;
  return <Forecast projectId={projectId} query={query} lineName={line} />;
}
