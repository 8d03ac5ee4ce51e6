/** Figures of the fund ledger with sensible values, for tests. */
import type { FundFigures, FundForecast, FundYearView, PaymentView, Rung } from "@/api/types";

/** All figures alike, nothing left over. */
export function figures(amount: string): FundFigures {
  const sums = { planned: amount, appropriated: amount, received: amount, committed: amount };
  return { ...sums, paid: amount, used: amount, available: "0.00", held: "0.00", paid_percent: 100 };
}

export function aFundYear(year: number | null, amount: string, rung: Rung | null = null): FundYearView {
  const rule = { id: "finance.year.amber", title: "资金预警", clause: "第三条" };
  const step = rung && { rung, message: "已用 96%。", rule };
  return { year, figures: figures(amount), step };
}

export function aPayment(change: Partial<PaymentView> = {}): PaymentView {
  return {
    id: "pay1",
    project: { id: "p1", name: "东河堤防加固" },
    unit: { id: "u1", name: "水利局" },
    commitment: null,
    source: "fiscal",
    year: 2026,
    line: null,
    title: "第三期进度款",
    payee: "安澜水利工程公司",
    amount: "120000.00",
    number: "",
    due_on: null,
    note: "",
    state: "submitted",
    drafted: { by: { id: "clerk", name: "王建国" }, at: "2026-03-01T02:00:00Z" },
    submitted: { by: { id: "clerk", name: "王建国" }, at: "2026-03-01T02:00:00Z" },
    approved: null,
    paid: null,
    effective_on: null,
    entry_id: null,
    voucher: null,
    reason: null,
    steps: null,
    version: 2,
    ...change,
  };
}

/** What an amount would do to a line of 2,000,000.00 that nothing was taken from yet. */
export function aForecast(used: string, change: Partial<FundForecast> = {}): FundForecast {
  const of = (amount: string) => ({ ...figures("0.00"), planned: "2000000.00", used: amount });
  const sums = { before: of("0.00"), after: of(used) };
  const ofLine = (amount: string) => {
    const { planned, appropriated, committed, paid } = of(amount);
    return { planned, appropriated, committed, paid, used: amount, used_percent: 0 };
  };
  return {
    is_allowed: true,
    refusals: [],
    crosses: false,
    line: { before: ofLine("0.00"), after: ofLine(used), step: null },
    year: sums,
    year_step: null,
    money: sums,
    total: sums,
    approved_total: "3000000.00",
    commitment_left: null,
    ...change,
  };
}
