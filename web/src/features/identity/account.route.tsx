/** The own account 我的账号: who one is, which roles one holds, where one is signed in. */
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { $api, api } from "@/api/client";
import { useMe } from "@/api/permissions";
import type { MeView, SessionView } from "@/api/types";
import styles from "@/desk-ui/list-page.module.css";
import { useUnitNames } from "@/desk-ui/use-unit-names";
import { Card } from "@/ui/card";
import { Facts } from "@/ui/facts";
import { LoadView } from "@/ui/load-view";
import { PageHeading } from "@/ui/page-heading";
import { useProblemText } from "@/ui/problem-notice";
import { SessionTable } from "./session-table";
import { useRefresh } from "./user-queries";

export function Component() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <>
      <PageHeading
        title={t("desk:page.account")}
        actions={
          <Link to="/desk/password" className={styles.link}>
            {t("desk:session.changePassword")}
          </Link>
        }
      />
      <div className={styles.sides}>
        <OwnSessions />
        {me && <OwnFacts me={me} />}
      </div>
    </>
  );
}

function OwnFacts({ me }: { me: MeView }) {
  const { t } = useTranslation();
  const unitNames = useUnitNames();
  const roles = me.grants.map((grant) =>
    t("admin:account.role", { role: grant.role_name, unit: grant.unit.name }),
  );
  return (
    <Card title={me.name}>
      <Facts
        items={[
          [t("admin:user.login"), me.login],
          [t("admin:user.unit"), unitNames(me.unit).full],
          [t("admin:grant.title"), roles.join("；") || "—"],
        ]}
      />
    </Card>
  );
}

function OwnSessions() {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { modal, message } = App.useApp();
  const changed = useRefresh("/api/v1/sessions");
  const query = $api.useQuery("get", "/api/v1/sessions");
  const end = async ({ id }: SessionView) => {
    try {
      await api.DELETE("/api/v1/sessions/{id}", { params: { path: { id } } });
      message.success(t("admin:session.oneEnded"));
      await changed();
    } catch (error) {
      const content = problemText(error);
      modal.error({ title: t("admin:session.notEnded"), content });
    }
  };
  return (
    <Card title={t("admin:session.mine")}>
      <p className={styles.note}>{t("admin:session.mineHint")}</p>
      <LoadView query={query} rows={3}>
        {({ items }) => (
          <SessionTable
            items={items}
            action={(session) =>
              session.is_current ? null : (
                <Button danger size="small" onClick={() => end(session)}>
                  {t("admin:session.end")}
                </Button>
              )
            }
          />
        )}
      </LoadView>
    </Card>
  );
}
