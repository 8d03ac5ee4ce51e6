/** Notifications 通知: what came in for me, and how I want each kind. */
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { FilterSelect } from "@/desk-ui/filter-select";
import styles from "@/desk-ui/list-page.module.css";
import { useSearchState } from "@/shared/search-state";
import { Card } from "@/ui/card";
import { PageHeading } from "@/ui/page-heading";
import { useProblemText } from "@/ui/problem-notice";
import { Switches } from "@/ui/switches";
import { NOTICE_KINDS, NOTICE_SEARCH, type NoticeSearch } from "./model";
import { NoticeList } from "./notice-list";
import { Preferences } from "./preferences";
import { useNoticesChanged } from "./queries";

export function Component() {
  const { t } = useTranslation();
  const [search, change] = useSearchState<NoticeSearch>(NOTICE_SEARCH);
  return (
    <div className={styles.stack}>
      <PageHeading title={t("desk:page.notices")} actions={<ReadAll />} />
      <div className={styles.bar}>
        <Switches
          label={t("notices:look")}
          options={[
            { key: "list", title: t("notices:list") },
            { key: "preferences", title: t("notices:preferences") },
          ]}
          value={search.look}
          onChange={(look) => change({ look })}
        />
      </div>
      {search.look === "preferences" ? (
        <Preferences />
      ) : (
        <Card title={t(search.digest ? "notices:inDigest" : "notices:list")}>
          <Filters search={search} onChange={change} />
          <NoticeList search={search} />
        </Card>
      )}
    </div>
  );
}

interface FilterProps {
  search: NoticeSearch;
  onChange: (change: Partial<NoticeSearch>) => void;
}

function Filters({ search, onChange }: FilterProps) {
  const { t } = useTranslation();
  return (
    <search className={styles.bar} aria-label={t("desk:filter.title")}>
      <Switches
        label={t("notices:which")}
        options={[
          { key: "all", title: t("notices:all") },
          { key: "unread", title: t("notices:unread") },
        ]}
        value={search.unread ? "unread" : "all"}
        onChange={(key) => onChange({ unread: key === "unread" })}
      />
      <FilterSelect
        label={t("notices:kindOf")}
        value={search.kind}
        options={NOTICE_KINDS.map((value) => ({ value, label: t(`notices:kind.${value}`) }))}
        onChange={(kind) => onChange({ kind })}
      />
      {search.digest && (
        <Button type="link" onClick={() => onChange({ digest: null })}>
          {t("notices:leaveDigest")}
        </Button>
      )}
    </search>
  );
}

function ReadAll() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const changed = useNoticesChanged();
  const read = async () => {
    // What comes in meanwhile was not seen and stays unread.
    const until = new Date().toISOString();
    try {
      await api.POST("/api/v1/notifications/read-all", { body: { until } });
      await changed();
    } catch (error) {
      message.error(problemText(error));
    }
  };
  return <Button onClick={read}>{t("notices:readAll")}</Button>;
}
