/** The budget lines of a project: plan, what became of it, and how far each is used up. */
import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { api } from "@/api/client";
import { useCan } from "@/api/permissions";
import type { BudgetLineView, ProjectView } from "@/api/types";
import { changing } from "@/api/writing";
import { RowActions } from "@/desk-ui/row-actions";
import { useDeletion } from "@/desk-ui/use-deletion";
import { formatMoney, sumMoney, toFen } from "@/shared/money";
import { FundsBar, FundsLegend } from "@/ui/chart/funds-bar";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { type PlainColumn, PlainTable } from "@/ui/plain-table";
import { BudgetLineDrawer } from "./budget-line-drawer";
import { usedDimensions } from "./budget-line-form";
import styles from "./finance.module.css";
import { useBudgetLines, useMoneyChanged } from "./queries";

/** Before the plan is approved a budget is drawn up, afterwards it is adjusted. */
const DRAWN_UP: ReadonlySet<string> = new Set(["draft", "submitted", "reserved", "established"]);

export function BudgetLines({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const can = useCan();
  const [edited, edit] = useState<BudgetLineView | "new" | null>(null);
  const query = useBudgetLines(project.id);
  const isDrawnUp = DRAWN_UP.has(project.state);
  const mayEdit = can("budget.adjust", project) || can("budget.plan", project);
  return (
    <>
      <div className={styles.head}>
        <span className={styles.note}>
          {t("finance:line.hint")} · {t("desk:chart.unit", { unit: t("desk:unit.wan") })}
        </span>
        {mayEdit && (
          <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => edit("new")}>
            {t("finance:line.add")}
          </Button>
        )}
      </div>
      <LoadView
        query={query}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t("finance:line.empty")} hint={t("finance:line.emptyHint")} />}
      >
        {({ items }) => <LineTable project={project} lines={items} onEdit={mayEdit ? edit : undefined} />}
      </LoadView>
      <BudgetLineDrawer
        project={project}
        edited={edited}
        needsReason={!isDrawnUp}
        onClose={() => edit(null)}
      />
    </>
  );
}

interface LineTableProps {
  project: ProjectView;
  lines: readonly BudgetLineView[];
  onEdit: ((line: BudgetLineView) => void) | undefined;
}

function LineTable({ project, lines, onEdit }: LineTableProps) {
  const { t } = useTranslation();
  const changed = useMoneyChanged();
  const askDelete = useDeletion();
  const used = usedDimensions(lines);
  const remove = async (line: BudgetLineView) => {
    await api.DELETE("/api/v1/projects/{id}/budget-lines/{line_id}", {
      params: { path: { id: project.id, line_id: line.id }, header: changing(line.version) },
    });
    await changed();
  };
  const money = (
    id: string,
    header: string,
    pick: (line: BudgetLineView) => string,
  ): PlainColumn<BudgetLineView> => ({
    id,
    header,
    align: "right",
    render: (line) => formatMoney(pick(line)),
  });
  const columns: PlainColumn<BudgetLineView>[] = [
    {
      id: "title",
      header: t("finance:line.title"),
      render: (line) => (
        <Link to={`?tab=funds&view=ledger&line=${line.id}`} title={t("finance:line.postings")}>
          {line.title}
        </Link>
      ),
    },
  ];
  const text = (id: string, header: string, render: PlainColumn<BudgetLineView>["render"]) =>
    columns.push({ id, header, render });
  if (used.source)
    text("source", t("finance:field.source"), ({ source }) => (source ? t(`finance:source.${source}`) : "—"));
  if (used.year) text("year", t("finance:field.year"), ({ year }) => year ?? "—");
  if (used.task)
    text("task", t("finance:line.task"), ({ task }) => (task ? `${task.wbs} ${task.title}` : "—"));
  // One column for both: nine of them and the bar do not fit on a tablet.
  if (used.functional || used.economic)
    text("classes", t("finance:line.classes"), ({ functional_class, economic_class }) => (
      <>
        <span className={styles.code}>{functional_class?.code ?? "—"}</span>
        <span className={styles.code}>{economic_class?.code ?? "—"}</span>
      </>
    ));
  columns.push(
    money("amount", t("finance:amount.planned"), ({ amount }) => amount),
    money("appropriated", t("finance:amount.appropriated"), ({ figures }) => figures.appropriated),
    money("committed", t("finance:amount.committed"), ({ figures }) => figures.committed),
    money("paid", t("finance:amount.paid"), ({ figures }) => figures.paid),
    { id: "bar", header: t("finance:field.ladder"), render: (line) => <LineBar line={line} /> },
  );
  if (onEdit)
    columns.push({
      id: "actions",
      header: t("desk:actions"),
      render: (line) => (
        <RowActions
          name={line.title}
          onEdit={() => onEdit(line)}
          onRemove={() => askDelete(line.title, () => remove(line))}
        />
      ),
    });
  return (
    <div className={styles.stack}>
      <PlainTable
        caption={t("finance:view.lines")}
        rows={byYear(lines)}
        rowId={(line) => line.id}
        columns={columns}
      />
      <p className={styles.sum}>
        {t("finance:line.sum", { amount: formatMoney(sumMoney(lines.map(({ amount }) => amount))) })}
      </p>
      <FundsLegend />
    </div>
  );
}

/** The years one below the other; within a year the order of the server. */
function byYear(lines: readonly BudgetLineView[]): BudgetLineView[] {
  return [...lines].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
}

function LineBar({ line }: { line: BudgetLineView }) {
  const { figures, title } = line;
  const fen = (amount: string) => toFen(amount) ?? 0n;
  const paid = fen(figures.paid);
  const amounts = {
    plan: fen(figures.planned),
    appropriated: fen(figures.appropriated),
    received: 0n,
    committed: fen(figures.used) - paid,
    paid,
  };
  return <FundsBar isThin label={title} amounts={amounts} />;
}
