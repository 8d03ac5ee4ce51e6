/** Open sessions: where somebody is signed in, since when, from which address. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SessionView } from "@/api/types";
import { agentWords } from "@/shared/agent";
import { formatInstant } from "@/shared/dates";
import { PlainTable } from "@/ui/plain-table";
import { StatusTag } from "@/ui/status-tag";

interface SessionTableProps {
  items: readonly SessionView[];
  /** The button at the end of a row. */
  action?: (session: SessionView) => ReactNode;
}

export function SessionTable({ items, action }: SessionTableProps) {
  const { t } = useTranslation();
  const actions = action && { id: "actions", header: t("common:actions"), render: action };
  return (
    <PlainTable
      caption={t("admin:session.title")}
      rows={items}
      rowId={(session) => session.id}
      columns={[
        {
          id: "kind",
          header: t("admin:session.kind"),
          render: (session) => (
            <>
              {t(`admin:session.kinds.${session.kind}`)}{" "}
              {session.is_current && <StatusTag tone="ok">{t("admin:session.current")}</StatusTag>}
            </>
          ),
        },
        {
          id: "seen",
          header: t("admin:session.seen"),
          render: (session) => formatInstant(session.last_seen_at),
        },
        {
          id: "since",
          header: t("admin:session.since"),
          render: (session) => formatInstant(session.created_at),
        },
        { id: "ip", header: t("admin:session.ip"), render: (session) => session.ip ?? "—" },
        {
          id: "agent",
          header: t("admin:session.agent"),
          isWrapped: true,
          render: ({ user_agent: agent }) =>
            agent ? <span title={agent}>{agentWords(agent) || agent}</span> : "—",
        },
        ...(actions ? [actions] : []),
      ]}
    />
  );
}
