/** One payment: its way through four eyes, what it says, what it does to line and year, its voucher. */
import { EditOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { api } from "@/api/client";
import { useCan } from "@/api/permissions";
import type { PaymentView } from "@/api/types";
import { changing } from "@/api/writing";
import { useDeletion } from "@/desk-ui/use-deletion";
import { amountInWords } from "@/shared/amount-words";
import { formatDate } from "@/shared/dates";
import { formatMoney } from "@/shared/money";
import { Card } from "@/ui/card";
import { Facts } from "@/ui/facts";
import { LoadView } from "@/ui/load-view";
import { PageHeading } from "@/ui/page-heading";
import styles from "./finance.module.css";
import { Forecast } from "./forecast";
import { PaymentActions } from "./payment-actions";
import { PaymentDrawer } from "./payment-drawer";
import { PaymentSteps } from "./payment-steps";
import { useMoneyChanged, usePayment } from "./queries";
import { PaymentStateTag } from "./state-tags";

export function Component() {
  const { id = "" } = useParams();
  const query = usePayment(id);
  return (
    <LoadView query={query} rows={14}>
      {(payment) => <PaymentPage payment={payment} />}
    </LoadView>
  );
}

function PaymentPage({ payment }: { payment: PaymentView }) {
  const { t } = useTranslation();
  const can = useCan();
  const navigate = useNavigate();
  const changed = useMoneyChanged();
  const askDelete = useDeletion();
  const [isEditing, setEditing] = useState(false);
  const mayEdit = payment.state === "draft" && can("payment.request");
  const isOpen = payment.state === "draft" || payment.state === "submitted" || payment.state === "approved";
  const remove = async () => {
    const params = { path: { id: payment.id }, header: changing(payment.version) };
    await api.DELETE("/api/v1/payments/{id}", { params });
    navigate(`/desk/projects/${payment.project.id}?tab=funds&view=payments`);
    await changed();
  };
  return (
    <div className={styles.stack}>
      <PageHeading
        title={payment.title}
        above={
          <Link to={`/desk/projects/${payment.project.id}?tab=funds&view=payments`}>
            {payment.project.name}
          </Link>
        }
        beside={
          <>
            <PaymentStateTag state={payment.state} />
            <span>{`${formatMoney(payment.amount, "yuan")} ${t("desk:unit.yuan")}`}</span>
          </>
        }
        actions={
          mayEdit && (
            <>
              <Button icon={<EditOutlined aria-hidden="true" />} onClick={() => setEditing(true)}>
                {t("common:action.edit")}
              </Button>
              <Button onClick={() => askDelete(payment.title, remove)}>{t("common:action.remove")}</Button>
            </>
          )
        }
      />
      <Card title={t("finance:payment.way")}>
        <div className={styles.stack}>
          <PaymentSteps payment={payment} />
          <PaymentActions payment={payment} />
        </div>
      </Card>
      <div className={styles.sides}>
        <Card title={t("finance:payment.facts")}>
          <PaymentFacts payment={payment} />
        </Card>
        {isOpen && (
          <Card title={t("finance:payment.effect")}>
            <Forecast
              projectId={payment.project.id}
              lineName={payment.line?.title ?? null}
              query={{
                kind: "payment",
                amount: payment.amount,
                ...(payment.commitment
                  ? { commitment_id: payment.commitment.id, year: payment.year }
                  : {
                      source: payment.source,
                      year: payment.year,
                      ...(payment.line ? { line_id: payment.line.id } : {}),
                    }),
              }}
            />
          </Card>
        )}
      </div>
      <PaymentDrawer
        projectId={payment.project.id}
        edited={isEditing ? payment : null}
        onClose={() => setEditing(false)}
      />
    </div>
  );
}

function PaymentFacts({ payment }: { payment: PaymentView }) {
  const { t } = useTranslation();
  return (
    <Facts
      items={[
        [t("finance:payment.field.payee"), payment.payee],
        [t("finance:payment.field.amount"), `${formatMoney(payment.amount, "yuan")} ${t("desk:unit.yuan")}`],
        [t("finance:field.inWords"), amountInWords(payment.amount)],
        [t("finance:payment.field.commitment_id"), payment.commitment?.title ?? t("finance:payment.direct")],
        [t("finance:field.line"), payment.line?.title ?? t("finance:noLine")],
        [t("finance:field.source"), `${t(`finance:source.${payment.source}`)} · ${payment.year}`],
        [t("finance:payment.field.number"), payment.number || "—"],
        [t("finance:payment.field.due_on"), formatDate(payment.due_on)],
        [t("finance:payment.bookedOn"), formatDate(payment.effective_on)],
        [
          t("finance:field.voucher"),
          payment.voucher ? (
            <Link key="voucher" to={`/desk/vouchers/${payment.voucher.id}`}>
              {payment.voucher.number}
            </Link>
          ) : (
            "—"
          ),
        ],
        [t("finance:payment.field.note"), payment.note || "—"],
        ...(payment.reason ? ([[t("desk:reason"), payment.reason]] as const) : []),
      ]}
    />
  );
}
