/** What was picked in the work list, its sum, and doing it: one after another, each with its outcome. */
import { Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PaymentView } from "@/api/types";
import { amountInWords } from "@/shared/amount-words";
import { formatMoney, sumMoney } from "@/shared/money";
import { PlainTable } from "@/ui/plain-table";
import { ProblemNotice } from "@/ui/problem-notice";
import { StatusTag } from "@/ui/status-tag";
import styles from "./finance.module.css";
import { useTakeStep } from "./use-take-step";

interface BatchBarProps {
  verb: "approve" | "pay";
  chosen: readonly PaymentView[];
  all: readonly PaymentView[];
  onPick: (rows: readonly PaymentView[]) => void;
}

interface Outcome {
  payment: PaymentView;
  /** Null when it went well. */
  error: unknown;
}

export function BatchBar({ verb, chosen, all, onPick }: BatchBarProps) {
  const { t } = useTranslation();
  const take = useTakeStep();
  const [asked, ask] = useState<readonly PaymentView[] | null>(null);
  const [outcomes, setOutcomes] = useState<readonly Outcome[] | null>(null);
  const [isBusy, setBusy] = useState(false);
  const sum = sumMoney(chosen.map(({ amount }) => amount));
  const run = async (rows: readonly PaymentView[]) => {
    setBusy(true);
    const done: Outcome[] = [];
    for (const payment of rows) {
      // One after another: the ledger decides about each on top of the one before.
      const error = await take(payment, verb, { reason: "", day: null }).then(
        () => null,
        (failure: unknown) => failure,
      );
      done.push({ payment, error });
    }
    setBusy(false);
    setOutcomes(done);
    onPick([]);
  };
  const close = () => {
    ask(null);
    setOutcomes(null);
  };
  return (
    <div className={styles.row}>
      <Button onClick={() => onPick(chosen.length === all.length ? [] : all)} disabled={all.length === 0}>
        {t(
          chosen.length > 0 && chosen.length === all.length
            ? "finance:work.pickNone"
            : "finance:work.pickAll",
        )}
      </Button>
      <span aria-live="polite">
        {t("finance:work.picked", { count: chosen.length, sum: formatMoney(sum, "yuan") })}
      </span>
      <Button type="primary" disabled={chosen.length === 0} onClick={() => ask(chosen)}>
        {t(`finance:verb.${verb}`)}
      </Button>
      <Modal
        open={asked !== null}
        title={t(`finance:work.ask.${verb}`, { count: asked?.length ?? 0 })}
        onCancel={() => !isBusy && close()}
        footer={
          outcomes ? (
            <Button onClick={close}>{t("common:action.close")}</Button>
          ) : (
            <>
              <Button onClick={close} disabled={isBusy}>
                {t("common:action.cancel")}
              </Button>
              <Button type="primary" loading={isBusy} onClick={() => asked && run(asked)}>
                {t(`finance:verb.${verb}`)}
              </Button>
            </>
          )
        }
      >
        {outcomes ? <Outcomes outcomes={outcomes} /> : <Asked rows={asked ?? []} />}
      </Modal>
    </div>
  );
}

function Asked({ rows }: { rows: readonly PaymentView[] }) {
  const { t } = useTranslation();
  const sum = sumMoney(rows.map(({ amount }) => amount));
  return (
    <div className={styles.outcomes}>
      <PlainTable
        caption={t("finance:work.chosen")}
        rows={rows}
        rowId={(row) => row.id}
        columns={[
          { id: "title", header: t("finance:payment.field.title"), render: (row) => row.title },
          { id: "payee", header: t("finance:payment.field.payee"), render: (row) => row.payee },
          {
            id: "amount",
            header: t("finance:amount.yuan"),
            align: "right",
            render: (row) => formatMoney(row.amount, "yuan"),
          },
        ]}
      />
      <p className={styles.sum}>
        {t("finance:work.sum", { sum: formatMoney(sum, "yuan"), words: amountInWords(sum) })}
      </p>
    </div>
  );
}

function Outcomes({ outcomes }: { outcomes: readonly Outcome[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.outcomes}>
      {outcomes.map(({ payment, error }) => (
        <li key={payment.id}>
          <strong>{payment.title}</strong>{" "}
          <StatusTag tone={error ? "bad" : "ok"} shape={error ? "cross" : "dot"}>
            {t(error ? "finance:work.failed" : "finance:work.done")}
          </StatusTag>
          {error !== null && <ProblemNotice error={error} />}
        </li>
      ))}
    </ul>
  );
}
