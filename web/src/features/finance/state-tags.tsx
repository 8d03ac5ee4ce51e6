/** Where a payment, a paper or a month stands: word, shape and colour. */
import { useTranslation } from "react-i18next";
import type { FundPaperState, PaymentState, PeriodState } from "@/api/types";
import { type Shape, StatusTag, type Tone } from "@/ui/status-tag";

type Look = readonly [Tone, Shape];

const PAYMENT: Record<PaymentState, Look> = {
  draft: ["idle", "ring"],
  submitted: ["info", "ring"],
  approved: ["info", "half"],
  paid: ["ok", "dot"],
  rejected: ["idle", "cross"],
  reversed: ["warn", "cross"],
};

export function PaymentStateTag({ state }: { state: PaymentState }) {
  const { t } = useTranslation();
  const [tone, shape] = PAYMENT[state];
  return (
    <StatusTag tone={tone} shape={shape}>
      {t(`finance:paymentState.${state}`)}
    </StatusTag>
  );
}

const PAPER: Record<FundPaperState, Look> = {
  posted: ["ok", "dot"],
  closed: ["idle", "square"],
  reversed: ["warn", "cross"],
};

export function PaperStateTag({ state }: { state: FundPaperState }) {
  const { t } = useTranslation();
  const [tone, shape] = PAPER[state];
  return (
    <StatusTag tone={tone} shape={shape}>
      {t(`finance:paperState.${state}`)}
    </StatusTag>
  );
}

const PERIOD: Record<PeriodState, Look> = {
  open: ["ok", "ring"],
  closing: ["warn", "half"],
  closed: ["idle", "square"],
  reopening: ["warn", "half"],
};

export function PeriodStateTag({ state }: { state: PeriodState }) {
  const { t } = useTranslation();
  const [tone, shape] = PERIOD[state];
  return (
    <StatusTag tone={tone} shape={shape}>
      {t(`books:periodState.${state}`)}
    </StatusTag>
  );
}
