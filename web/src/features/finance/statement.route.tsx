/** The statement of a project's money on paper (A4), to the 分. */
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { useMe } from "@/api/permissions";
import type { ProjectFundsView } from "@/api/types";
import { formatInstant } from "@/shared/dates";
import { formatMoney } from "@/shared/money";
import { LoadView } from "@/ui/load-view";
import { PageHeading } from "@/ui/page-heading";
import styles from "./finance.module.css";
import { FundTable } from "./fund-table";
import { useFunds } from "./queries";

export function Component() {
  const { id = "" } = useParams();
  const query = useFunds(id);
  return (
    <LoadView query={query} rows={14}>
      {(funds) => <Sheet funds={funds} />}
    </LoadView>
  );
}

function Sheet({ funds }: { funds: ProjectFundsView }) {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <article className={styles.sheet}>
      <PageHeading
        title={t("finance:statement.title", { project: funds.project_name })}
        above={<Link to={`/desk/projects/${funds.project_id}?tab=funds`}>{funds.project_name}</Link>}
        beside={<span>{t("desk:chart.unit", { unit: t("desk:unit.yuan") })}</span>}
        actions={
          <Button type="primary" onClick={() => globalThis.print()}>
            {t("finance:statement.print")}
          </Button>
        }
      />
      {funds.approved_total !== null && (
        <p>{t("finance:statement.approved", { total: formatMoney(funds.approved_total, "yuan") })}</p>
      )}
      <FundTable funds={funds} unit="yuan" />
      <footer className={styles.quiet}>
        {t("finance:statement.foot", {
          time: formatInstant(funds.read_at),
          name: me?.name ?? "—",
          unit: me?.unit.name ?? "—",
        })}
      </footer>
    </article>
  );
}
