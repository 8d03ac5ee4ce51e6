/** The closed sets of the fund ledger in the order in which people read them. */
import type { FundingSource, FundPaperKind, PaymentState } from "@/api/types";

export const SOURCES = [
  "fiscal",
  "special_fund",
  "bond",
  "ppp",
  "policy_loan",
  "own",
] as const satisfies readonly FundingSource[];

export const PAPER_KINDS = [
  "appropriation",
  "receipt",
  "commitment",
] as const satisfies readonly FundPaperKind[];

export const PAYMENT_STATES = [
  "draft",
  "submitted",
  "approved",
  "paid",
  "rejected",
  "reversed",
] as const satisfies readonly PaymentState[];
