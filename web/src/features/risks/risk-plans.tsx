/** The contingency plans that stand ready for a risk. */
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { $api } from "@/api/client";
import { useCan } from "@/api/permissions";
import type { RiskView } from "@/api/types";
import styles from "@/desk-ui/list-page.module.css";
import { PlanStateTag } from "@/desk-ui/plan-state-tag";
import { Card } from "@/ui/card";
import { LoadView } from "@/ui/load-view";

export function RiskPlans({ risk }: { risk: RiskView }) {
  const { t } = useTranslation();
  const can = useCan();
  const params = { query: { risk_id: risk.id, limit: 50 } };
  const isWanted = can("contingency_plan.read");
  const query = $api.useQuery("get", "/api/v1/contingency-plans", { params }, { enabled: isWanted });
  if (!isWanted) return null;
  return (
    <Card title={t("desk:page.plans")}>
      <LoadView
        query={query}
        rows={1}
        isEmpty={({ items }) => items.length === 0}
        empty={<p className={styles.note}>{t("risks:noPlans")}</p>}
      >
        {({ items }) => (
          <ul className={styles.stack}>
            {items.map((plan) => (
              <li key={plan.id}>
                <Link
                  className={styles.link}
                  to={`/desk/plans/${plan.id}?risk=${risk.id}&project=${risk.project.id}`}
                >
                  {plan.title}
                </Link>{" "}
                <PlanStateTag state={plan.state} />
              </li>
            ))}
          </ul>
        )}
      </LoadView>
    </Card>
  );
}
