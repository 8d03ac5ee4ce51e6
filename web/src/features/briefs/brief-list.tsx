/** The briefs of one day, project by project: drafts with what happened, and those that have gone out. */
import { App, Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { api } from "@/api/client";
import { useCan } from "@/api/permissions";
import type { BriefView } from "@/api/types";
import { changing, creating } from "@/api/writing";
import styles from "@/desk-ui/list-page.module.css";
import { formatInstant } from "@/shared/dates";
import { useOnce } from "@/shared/use-once";
import { Card } from "@/ui/card";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { ProblemNotice } from "@/ui/problem-notice";
import { StatusTag } from "@/ui/status-tag";
import { BriefItems } from "./brief-items";
import type { BriefSearch } from "./model";
import { useBriefs, useBriefsChanged } from "./queries";

const MAX_WORDS = 4000;

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
      title={`${brief.project_name} · ${brief.day}`}
      actions={
        <StatusTag tone={isSent ? "ok" : "info"} shape={isSent ? "dot" : "ring"}>
          {t(`briefs:state.${brief.state}`)}
        </StatusTag>
      }
    >
      <p className={styles.note}>
        <Link className={styles.link} to={`/desk/projects/${brief.project_id}`}>
          {brief.unit_name}
        </Link>{" "}
        {isSent && t("briefs:sentAt", { time: formatInstant(brief.sent_at) })}
      </p>
      <BriefItems items={brief.items} />
      {isSent || !can("brief.send") ? brief.words && <p>{brief.words}</p> : <BriefForm brief={brief} />}
    </Card>
  );
}

/** A draft that nobody has touched has no row yet: it is written with the first words, or sent as it is. */
function BriefForm({ brief }: { brief: BriefView }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const changed = useBriefsChanged();
  const once = useOnce();
  const [words, setWords] = useState(brief.words);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState<"save" | "send" | null>(null);
  const { id, project_id, day, version } = brief;
  const isWritten = version > 0;
  const write = async (send: boolean) => {
    const body = { project_id, day, words, send };
    await once(body, (key) => api.POST("/api/v1/daily-briefs", { params: { header: creating(key) }, body }));
  };
  const edit = async () => {
    const params = { path: { id }, header: changing(version) };
    const { data } = await api.PATCH("/api/v1/daily-briefs/{id}", { params, body: { words } });
    return data?.version ?? version;
  };
  const run = async (what: "save" | "send") => {
    setBusy(what);
    setError(null);
    try {
      if (!isWritten) await write(what === "send");
      else {
        const now = words === brief.words ? version : await edit();
        if (what === "send") {
          await once({ id, now }, (key) =>
            api.POST("/api/v1/daily-briefs/{id}/send", {
              params: { path: { id }, header: { ...changing(now), ...creating(key) } },
            }),
          );
        }
      }
      message.success(what === "send" ? t("briefs:sent", { name: brief.project_name, day }) : t("briefs:saved"));
    } catch (failure) {
      setError(failure);
    }
    await changed();
    setBusy(null);
  };
  return (
    <div className={styles.stack}>
      <Input.TextArea
        rows={2}
        maxLength={MAX_WORDS}
        aria-label={t("briefs:edit", { name: brief.project_name })}
        placeholder={t("briefs:words")}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {error !== null && <ProblemNotice error={error} />}
      <div className={styles.buttons}>
        <Button type="primary" loading={busy === "send"} onClick={() => run("send")}>
          {t("briefs:send")}
          <span className="visually-hidden"> {brief.project_name}</span>
        </Button>
        <Button loading={busy === "save"} disabled={words === brief.words} onClick={() => run("save")}>
          {t("briefs:save")}
        </Button>
      </div>
    </div>
  );
}
