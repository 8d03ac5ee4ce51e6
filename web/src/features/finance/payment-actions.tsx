/** The steps a person may take on a payment; what four eyes forbid is said instead of hidden. */
import { EyeOutlined } from "@ant-design/icons";
import { App, Button, Form } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/api/permissions";
import type { PaymentVerb, PaymentView } from "@/api/types";
import { DateField } from "@/desk-ui/date-field";
import { ReasonDialog } from "@/desk-ui/reason-dialog";
import { today } from "@/shared/dates";
import { formatMoney } from "@/shared/money";
import styles from "./finance.module.css";
import { barredByFourEyes, isDated, isForward, isSerious, needsReason, orderedSteps } from "./payment-model";
import { useTakeStep } from "./use-take-step";

export function PaymentActions({ payment }: { payment: PaymentView }) {
  const { t } = useTranslation();
  const me = useMe();
  const { message } = App.useApp();
  const [verb, choose] = useState<PaymentVerb | null>(null);
  const [day, setDay] = useState<string | null>(today());
  const take = useTakeStep();
  const steps = orderedSteps(payment.steps ?? []);
  const primary = steps.find(isForward);
  const barred = barredByFourEyes(payment, me);
  const confirm = async (reason: string) => {
    if (!verb) return;
    await take(payment, verb, { reason, day: isDated(verb) ? day : null });
    message.success(t(`finance:payment.done.${verb}`, { title: payment.title }));
    choose(null);
  };
  return (
    <>
      <div className={styles.buttons}>
        {steps.map((step) => (
          <Button
            key={step}
            type={step === primary ? "primary" : "default"}
            danger={isSerious(step)}
            onClick={() => choose(step)}
          >
            {t(`finance:verb.${step}`)}
          </Button>
        ))}
      </div>
      {barred && (
        <p className={styles.barred} role="note">
          <EyeOutlined aria-hidden="true" /> {t(`finance:payment.fourEyes.${barred}`)}
        </p>
      )}
      <ReasonDialog
        title={verb ? `${t(`finance:verb.${verb}`)} · ${payment.title}` : ""}
        text={
          verb
            ? t(`finance:payment.ask.${verb}`, {
                amount: formatMoney(payment.amount, "yuan"),
                payee: payment.payee,
              })
            : ""
        }
        confirmLabel={verb ? t(`finance:verb.${verb}`) : ""}
        isOpen={verb !== null}
        isDanger={verb !== null && isSerious(verb)}
        isRequired={verb !== null && needsReason(verb)}
        onClose={() => choose(null)}
        onConfirm={confirm}
      >
        {verb && isDated(verb) && (
          <Form.Item label={t("finance:payment.bookedOn")} htmlFor="booked-on">
            <DateField id="booked-on" value={day} onChange={setDay} />
          </Form.Item>
        )}
      </ReasonDialog>
    </>
  );
}
