/** One account: what is known of it, its roles, its sessions, and what can be done. */
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { useCan } from "@/api/permissions";
import type { UserView } from "@/api/types";
import styles from "@/desk-ui/list-page.module.css";
import { useUnitNames } from "@/desk-ui/use-unit-names";
import { formatInstant } from "@/shared/dates";
import { Card } from "@/ui/card";
import { Facts } from "@/ui/facts";
import { LoadView } from "@/ui/load-view";
import { PageHeading } from "@/ui/page-heading";
import { GrantsCard } from "./grants-card";
import { UserActions } from "./user-actions";
import { UserStateTag } from "./user-columns";
import { useUser } from "./user-queries";
import { UserSessions } from "./user-sessions";

export function Component() {
  const { id = "" } = useParams();
  const query = useUser(id);
  return (
    <LoadView query={query} rows={8}>
      {(user) => <UserPage user={user} />}
    </LoadView>
  );
}

function UserPage({ user }: { user: UserView }) {
  const { t } = useTranslation();
  const can = useCan();
  return (
    <>
      <PageHeading
        title={user.name}
        above={<Link to="/desk/users">{t("desk:page.users")}</Link>}
        beside={<UserStateTag state={user.state} label={t(`admin:userState.${user.state}`)} />}
        actions={<UserActions user={user} />}
      />
      <div className={styles.sides}>
        <div className={styles.stack}>
          <GrantsCard user={user} />
          {can("session.manage") && <UserSessions user={user} />}
        </div>
        <UserFacts user={user} />
      </div>
    </>
  );
}

function UserFacts({ user }: { user: UserView }) {
  const { t } = useTranslation();
  const unitNames = useUnitNames();
  return (
    <Card title={t("admin:user.facts")}>
      <Facts
        items={[
          [t("admin:user.login"), user.login],
          [t("admin:user.unit"), unitNames(user.unit).full],
          [t("admin:user.phone"), user.phone_masked ?? "—"],
          [t("admin:user.mustChange"), t(user.password_change_required ? "common:yes" : "common:no")],
          [t("admin:user.lastLogin"), formatInstant(user.last_login_at)],
          [t("admin:user.createdAt"), formatInstant(user.created_at)],
        ]}
      />
    </Card>
  );
}
