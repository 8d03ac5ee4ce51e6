/** One event in full: what changed from what to what, why, from where, and its seal. */
import { Drawer } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { $api } from "@/api/client";
import type { AuditEventView } from "@/api/types";
import { formatInstant } from "@/shared/dates";
import { userAgentName } from "@/shared/user-agent";
import { Facts } from "@/ui/facts";
import { LoadView } from "@/ui/load-view";
import { PlainTable } from "@/ui/plain-table";
import { StatusTag } from "@/ui/status-tag";
import styles from "./audit.module.css";
import { useAuditWords } from "./use-audit-words";

interface EventDrawerProps {
  id: string | null;
  /** The row it was opened from: shown at once. */
  known: AuditEventView | undefined;
  onClose: () => void;
}

export function EventDrawer({ id, known, onClose }: EventDrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer open={id !== null} onClose={onClose} title={t("audit:detail")} size={640} destroyOnHidden>
      {id && (known ? <EventDetail event={known} /> : <RemoteEvent id={id} />)}
    </Drawer>
  );
}

/** An event that a link led to, of which the list has not heard yet. */
function RemoteEvent({ id }: { id: string }) {
  const query = $api.useQuery("get", "/api/v1/audit-events/{id}", { params: { path: { id } } });
  return (
    <LoadView query={query} rows={8}>
      {(event) => <EventDetail event={event} />}
    </LoadView>
  );
}

export function EventDetail({ event }: { event: AuditEventView }) {
  const { t } = useTranslation();
  const words = useAuditWords();
  return (
    <>
      <Facts
        items={[
          [t("audit:time"), formatInstant(event.occurred_at)],
          [t("audit:actor"), [words.actor(event.actor), event.actor.unit_name].filter(Boolean).join(" · ")],
          [t("audit:action"), words.action(event.action)],
          [
            t("audit:subject"),
            [words.kind(event.subject.kind), event.subject.name].filter(Boolean).join(" · "),
          ],
          [t("desk:reason"), event.reason ?? "—"],
          ...(event.project_id
            ? [
                [
                  t("audit:project"),
                  <Link key="project" to={`/desk/projects/${event.project_id}`}>
                    {t("audit:openProject")}
                  </Link>,
                ] as const,
              ]
            : []),
        ]}
      />
      <Changes event={event} />
      <section className={styles.section}>
        <h2>{t("audit:origin")}</h2>
        <Facts
          items={[
            [t("audit:ip"), event.ip ?? "—"],
            [t("audit:agent"), <Agent key="agent" agent={event.user_agent} />],
            [t("common:problem.requestId"), <code key="request">{event.request_id ?? "—"}</code>],
          ]}
        />
      </section>
      <section className={styles.section}>
        <h2>{t("audit:seal.title")}</h2>
        {event.seal ? (
          <Facts
            items={[
              [t("audit:seal.number"), String(event.seal.seq)],
              [
                t("audit:seal.hash"),
                <code key="hash" className={styles.hash}>
                  {event.seal.hash}
                </code>,
              ],
            ]}
          />
        ) : (
          <StatusTag tone="warn" shape="half">
            {t("audit:seal.waiting")}
          </StatusTag>
        )}
      </section>
    </>
  );
}

/** In a few words, and as it was sent: evidence stays whole. */
function Agent({ agent }: { agent: string | null }) {
  if (!agent) return "—";
  const words = userAgentName(agent);
  return (
    <>
      {words}
      {words !== agent && <span className={styles.agent}>{agent}</span>}
    </>
  );
}

function isNothing(value: unknown): boolean {
  return value === null || value === "";
}

function Changes({ event }: { event: AuditEventView }) {
  const { t } = useTranslation();
  const words = useAuditWords();
  return (
    <section className={styles.section}>
      <h2>{t("audit:changes")}</h2>
      {event.is_masked && <p>{t("audit:masked")}</p>}
      {event.changes.length === 0 ? (
        <p>{t("audit:noChanges")}</p>
      ) : (
        <PlainTable
          caption={t("audit:changes")}
          rows={event.changes}
          rowId={(change) => change.field}
          columns={[
            { id: "field", header: t("audit:fieldName"), render: (change) => words.field(change.field) },
            {
              id: "before",
              header: t("audit:before"),
              isWrapped: true,
              render: (change) => (
                <del className={isNothing(change.before) ? styles.nothing : styles.before}>
                  {words.value(change.field, change.before, event.subject.kind)}
                </del>
              ),
            },
            {
              id: "after",
              header: t("audit:after"),
              isWrapped: true,
              render: (change) => (
                <ins className={styles.after}>
                  {words.value(change.field, change.after, event.subject.kind)}
                </ins>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
