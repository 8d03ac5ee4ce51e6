/**
 * The work list of finance people across projects: what waits for me to approve or to pay, and all
 * payments. Several are picked and done in one go; each keeps its own outcome.
 */
import { Checkbox } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PaymentState, PaymentView } from "@/api/types";
import { KeywordField } from "@/desk-ui/keyword-field";
import listStyles from "@/desk-ui/list-page.module.css";
import { PagedGrid } from "@/desk-ui/paged-grid";
import { oneOf, type Schema, text, useSearchState } from "@/shared/search-state";
import type { Column } from "@/ui/data-grid/column";
import { EmptyState } from "@/ui/empty-state";
import { PageHeading } from "@/ui/page-heading";
import { Switches } from "@/ui/switches";
import { BatchBar } from "./batch-bar";
import { usePaymentColumns } from "./payment-columns";
import { waitingFor } from "./payment-model";
import { usePayments } from "./queries";

const VIEWS = ["approve", "pay", "all"] as const;
type View = (typeof VIEWS)[number];
const SEARCH: Schema<{ view: View; payee: string | null }> = { view: oneOf(VIEWS, "approve"), payee: text };
const STATE: Partial<Record<View, PaymentState>> = { approve: "submitted", pay: "approved" };

export function Component() {
  const { t } = useTranslation();
  const [{ view, payee }, change] = useSearchState(SEARCH);
  const [picked, pick] = useState<readonly string[]>([]);
  const state = STATE[view];
  const list = usePayments({
    ...(state ? { state, waiting: true } : {}),
    ...(payee ? { payee } : {}),
  });
  const chosen = list.rows.filter((row) => picked.includes(row.id) && waitingFor(row) === view);
  const toggle = (id: string) =>
    pick(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id]);
  const columns = useColumns(view, picked, toggle);
  return (
    <div className={listStyles.page}>
      <PageHeading title={t("desk:page.payments")} />
      <div className={listStyles.bar}>
        <Switches<View>
          label={t("finance:work.view")}
          options={VIEWS.map((key) => ({ key, title: t(`finance:work.${key}`) }))}
          value={view}
          onChange={(next) => {
            pick([]);
            change({ view: next });
          }}
        />
        <KeywordField
          label={t("finance:work.payee")}
          value={payee}
          onChange={(next) => change({ payee: next })}
        />
      </div>
      {view !== "all" && (
        <BatchBar
          verb={view}
          chosen={chosen}
          all={list.rows}
          onPick={(rows) => pick(rows.map(({ id }) => id))}
        />
      )}
      <PagedGrid
        list={list}
        caption={t("desk:page.payments")}
        columns={columns}
        rowId={(row) => row.id}
        empty={<EmptyState title={t(`finance:work.empty.${view}`)} hint={t("finance:work.emptyHint")} />}
      />
    </div>
  );
}

function useColumns(
  view: View,
  picked: readonly string[],
  toggle: (id: string) => void,
): Column<PaymentView>[] {
  const { t } = useTranslation();
  const columns = usePaymentColumns(true);
  if (view === "all") return columns;
  const box: Column<PaymentView> = {
    id: "pick",
    header: t("finance:work.pick"),
    width: 64,
    render: (row) => (
      <Checkbox
        checked={picked.includes(row.id)}
        onChange={() => toggle(row.id)}
        aria-label={t("finance:work.pickOne", { title: row.title })}
      />
    ),
  };
  const [first, ...rest] = columns;
  return first ? [first, box, ...rest] : columns;
}
