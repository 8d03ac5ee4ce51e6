/** Adding or editing a budget line, with what the new plan would come to while one types. */
import { Form } from "antd";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import type { BudgetLineView, ProjectView } from "@/api/types";
import { changing, creating } from "@/api/writing";
import { amountOf } from "@/desk-ui/amount-field";
import { EditDrawer } from "@/desk-ui/edit-drawer";
import { today } from "@/shared/dates";
import { changedFields } from "@/shared/merge";
import { useOnce } from "@/shared/use-once";
import { BudgetLineFields } from "./budget-line-fields";
import { type BudgetLineForm, emptyLine, hasExtras, lineToBody, lineToForm } from "./budget-line-form";
import { Forecast } from "./forecast";
import { useMoneyChanged } from "./queries";

const FIELD_WORDS = {
  title: "finance:line.title",
  amount: "finance:line.amount",
  source: "finance:field.source",
  year: "finance:field.year",
  task: "finance:line.task",
  functional_code: "finance:line.functional",
  economic_code: "finance:line.economic",
  note: "finance:field.note",
  reason: "finance:line.reason",
} as const satisfies Record<keyof BudgetLineForm, string>;

const FIELDS = [
  "title",
  "amount",
  "source",
  "year",
  "task",
  "functional_code",
  "economic_code",
  "note",
] as const;

interface BudgetLineDrawerProps {
  project: ProjectView;
  edited: BudgetLineView | "new" | null;
  /** The budget has been approved: a change must be explained. */
  needsReason: boolean;
  onClose: () => void;
}

export function BudgetLineDrawer({ project, edited, needsReason, onClose }: BudgetLineDrawerProps) {
  const { t } = useTranslation();
  const changed = useMoneyChanged();
  const once = useOnce();
  const seen = edited === "new" ? null : edited;
  const year = project.year ?? Number(today().slice(0, 4));
  const toForm = (line: BudgetLineView | null) => (line ? lineToForm(line) : emptyLine(year));
  const save = async (form: BudgetLineForm, base: BudgetLineView | null) => {
    const body = lineToBody(form);
    if (!body) return;
    const path = { id: project.id };
    if (base) {
      const before = lineToBody(lineToForm(base));
      const reason = form.reason.trim();
      await api.PATCH("/api/v1/projects/{id}/budget-lines/{line_id}", {
        params: { path: { ...path, line_id: base.id }, header: changing(base.version) },
        body: { ...changedFields(before ?? body, body), ...(reason ? { reason } : {}) },
      });
    } else {
      await once({ path, body }, (key) =>
        api.POST("/api/v1/projects/{id}/budget-lines", { params: { path, header: creating(key) }, body }),
      );
    }
    await changed();
    onClose();
  };
  return (
    <EditDrawer<BudgetLineView, BudgetLineForm>
      title={t(seen ? "finance:line.edit" : "finance:line.add")}
      isOpen={edited !== null}
      seen={seen}
      toForm={toForm}
      fields={FIELDS}
      label={(field) => t(FIELD_WORDS[field])}
      reread={({ id }) =>
        bodyOf(
          api.GET("/api/v1/projects/{id}/budget-lines/{line_id}", {
            params: { path: { id: project.id, line_id: id } },
          }),
        )
      }
      onDiscard={changed}
      fieldFor={(name) => (name === "task_id" ? "task" : name)}
      onClose={onClose}
      onSave={save}
    >
      {(form) => (
        <>
          <BudgetLineFields
            projectId={project.id}
            isOpen={seen !== null && hasExtras(lineToForm(seen))}
            needsReason={needsReason}
          />
          <Form.Item noStyle shouldUpdate>
            {() => <LineForecast project={project} seen={seen} values={form.getFieldsValue()} />}
          </Form.Item>
        </>
      )}
    </EditDrawer>
  );
}

interface LineForecastProps {
  project: ProjectView;
  seen: BudgetLineView | null;
  values: Partial<BudgetLineForm>;
}

function LineForecast({ project, seen, values }: LineForecastProps) {
  const amount = amountOf(values.amount);
  const query = amount && {
    kind: "budget_line" as const,
    amount,
    ...(values.source ? { source: values.source } : {}),
    ...(values.year ? { year: Number(values.year) } : {}),
    ...(seen ? { line_id: seen.id } : {}),
  };
  return <Forecast projectId={project.id} query={query || null} lineName={values.title ?? null} />;
}
