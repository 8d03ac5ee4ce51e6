/** The payments of one project. */
import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useCan } from "@/api/permissions";
import type { ProjectView } from "@/api/types";
import { PagedGrid } from "@/desk-ui/paged-grid";
import { EmptyState } from "@/ui/empty-state";
import styles from "./finance.module.css";
import { usePaymentColumns } from "./payment-columns";
import { PaymentDrawer } from "./payment-drawer";
import { usePayments } from "./queries";

export function ProjectPayments({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const can = useCan();
  const navigate = useNavigate();
  const [isAdding, add] = useState(false);
  const list = usePayments({ project_id: project.id });
  return (
    <>
      <div className={styles.head}>
        <span className={styles.note}>{t("finance:payment.hint")}</span>
        {can("payment.request", project) && (
          <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => add(true)}>
            {t("finance:payment.add")}
          </Button>
        )}
      </div>
      <div className={styles.grid}>
        <PagedGrid
          list={list}
          caption={t("finance:view.payments")}
          columns={usePaymentColumns(false)}
          rowId={(row) => row.id}
          empty={<EmptyState title={t("finance:payment.empty")} hint={t("finance:payment.emptyHint")} />}
        />
      </div>
      <PaymentDrawer
        projectId={project.id}
        edited={isAdding ? "new" : null}
        onClose={() => add(false)}
        onSaved={(payment) => navigate(`/desk/payments/${payment.id}`)}
      />
    </>
  );
}
