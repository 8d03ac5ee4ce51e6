/** The start page 工作台: figures that lead into the register, what waits for me, what changed last. */
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { $api } from "@/api/client";
import { useMe } from "@/api/permissions";
import { formatInstant, today } from "@/shared/dates";
import { Card } from "@/ui/card";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { PageHeading } from "@/ui/page-heading";
import { ProjectStateTag } from "@/ui/project-state-tag";
import { Figures } from "./figures";
import styles from "./home.module.css";
import { MyWork } from "./my-work";

const RECENT = 8;

export function Component() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <div className={styles.page}>
      <PageHeading
        title={t("home:title")}
        beside={me && <span>{t("home:greeting", { name: me.name, date: today() })}</span>}
      />
      <Figures />
      <div className={styles.columns}>
        <MyWork />
        <Recent />
      </div>
    </div>
  );
}

function Recent() {
  const { t } = useTranslation();
  const query = $api.useQuery("get", "/api/v1/projects", {
    params: { query: { sort: "-updated_at", limit: RECENT } },
  });
  return (
    <Card title={t("home:recent.title")} actions={<Link to="/desk/projects">{t("home:recent.all")}</Link>}>
      <LoadView
        query={query}
        rows={RECENT}
        rowHeight={56}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t("home:recent.empty")} hint={t("home:recent.emptyHint")} />}
      >
        {({ items }) => (
          <ul className={styles.recent}>
            {items.map((row) => (
              <li key={row.id}>
                <div className={styles.line}>
                  <Link to={`/desk/projects/${row.id}`}>{row.name}</Link>
                  <ProjectStateTag state={row.state} />
                </div>
                <p className={styles.quiet}>
                  {row.unit.name} · {t("home:recent.updated", { time: formatInstant(row.updated_at) })}
                </p>
              </li>
            ))}
          </ul>
        )}
      </LoadView>
    </Card>
  );
}
