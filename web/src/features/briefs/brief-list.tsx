/** The briefs of one day, project by project: drafts with what happened, and those that have gone out. */
import { App, Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useCan } from "@/api/permissions";
import type { BriefView } from "@/api/types";
import styles from "@/desk-ui/list-page.module.css";
import { formatInstant } from "@/shared/dates";
import { Card } from "@/ui/card";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { ProblemNotice } from "@/ui/problem-notice";
import { StatusTag } from "@/ui/status-tag";
import { BriefItems } from "./brief-items";
import parts from "./briefs.module.css";
import { type BriefSearch, MAX_WORDS } from "./model";
import { useBriefs } from "./queries";
import { useBriefWriter } from "./use-brief-writer";

export function BriefList({ search }: { search: BriefSearch }) {
  const { t } = useTranslation();
  const list = useBriefs(search);
  return (
    <>
      <LoadView
        query={list.query}
        rows={3}
        rowHeight={160}
        isEmpty={() => list.rows.length === 0}
        empty={<EmptyState title={t("briefs:none")} hint={t("briefs:noneHint")} />}
      >
        {() => (
          <div className={styles.stack}>
            {list.rows.map((brief) => (
              <Brief key={`${brief.id} ${brief.version}`} brief={brief} />
            ))}
          </div>
        )}
      </LoadView>
      {list.hasMore && <Button onClick={list.more}>{t("common:action.more")}</Button>}
    </>
  );
}

function Brief({ brief }: { brief: BriefView }) {
  const { t } = useTranslation();
  const can = useCan();
  const isSent = brief.state === "sent";
  return (
    <Card
      title={brief.project_name}
      actions={
        <StatusTag tone={isSent ? "ok" : "info"} shape={isSent ? "dot" : "ring"}>
          {t(`briefs:state.${brief.state}`)}
        </StatusTag>
      }
    >
      <p className={parts.head}>
        {brief.unit_name}
        <Link className={styles.link} to={`/desk/projects/${brief.project_id}`}>
          {t("briefs:toProject")}
        </Link>
        {isSent && t("briefs:sentAt", { time: formatInstant(brief.sent_at) })}
      </p>
      <BriefItems items={brief.items} />
      {isSent || !can("brief.send") ? brief.words && <p>{brief.words}</p> : <BriefForm brief={brief} />}
    </Card>
  );
}

function BriefForm({ brief }: { brief: BriefView }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { busy, error, run } = useBriefWriter(brief);
  const [words, setWords] = useState(brief.words);
  const { project_name: name, day } = brief;
  const save = async () => {
    if (await run("save", { words })) message.success(t("briefs:saved"));
  };
  const send = async () => {
    if (await run("send", { words })) message.success(t("briefs:sent", { name, day }));
  };
  return (
    <div className={styles.stack}>
      <Input.TextArea
        rows={2}
        maxLength={MAX_WORDS}
        aria-label={t("briefs:edit", { name })}
        placeholder={t("briefs:words")}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {error !== null && <ProblemNotice error={error} />}
      <div className={styles.buttons}>
        <Button type="primary" loading={busy === "send"} onClick={send}>
          {t("briefs:send")}
          <span className="visually-hidden"> {name}</span>
        </Button>
        <Button loading={busy === "save"} disabled={words === brief.words} onClick={save}>
          {t("briefs:save")}
        </Button>
      </div>
    </div>
  );
}
