/** The way of a payment: who drafted, handed in, approved and paid, and what comes next. */
import { useTranslation } from "react-i18next";
import type { PaymentView, SignatureView } from "@/api/types";
import { formatInstant } from "@/shared/dates";
import styles from "./payment-steps.module.css";

export function PaymentSteps({ payment }: { payment: PaymentView }) {
  const { t } = useTranslation();
  const { drafted, submitted, approved, paid } = payment;
  const steps: [string, SignatureView | null][] = [
    [t("finance:step.drafted"), drafted],
    [t("finance:step.submitted"), submitted],
    [t("finance:step.approved"), approved],
    [t("finance:step.paid"), paid],
  ];
  const next = steps.findIndex(([, signature]) => signature === null);
  return (
    <ol className={styles.steps}>
      {steps.map(([name, signature], index) => (
        <li
          key={name}
          className={styles.step}
          data-state={signature ? "done" : index === next ? "next" : "open"}
        >
          <span className={styles.name}>{name}</span>
          <span>{signature ? (signature.by.name ?? t("desk:system")) : "—"}</span>
          {signature && <span className={styles.time}>{formatInstant(signature.at)}</span>}
        </li>
      ))}
    </ol>
  );
}
