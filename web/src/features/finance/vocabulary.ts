/** The closed sets of the fund ledger in the order in which people read them. */
import type { FundingSource, FundPaperKind, Stage } from "@/api/types";

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

/** In the order in which money passes through them. */
export const STAGES = [
  "approved",
  "planned",
  "granted",
  "available",
  "committed",
  "spent_committed",
  "spent_direct",
  "funded",
  "held",
  "paid_out",
] as const satisfies readonly Stage[];
