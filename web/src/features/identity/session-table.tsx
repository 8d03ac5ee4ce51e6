/** Open sessions: where somebody is signed in, since when, from which address. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SessionView } from "@/api/types";
import { formatInstant } from "@/shared/dates";
import { userAgentName } from "@/shared/user-agent";
import { PlainTable } from "@/ui/plain-table";
import { StatusTag } from "@/ui/status-tag";

interface SessionTableProps {
  items: readonly SessionView[];
  /** The button at the end of a row. */
  action?: (session: SessionView) => ReactNode;
}

export function SessionTable({ items, action }: SessionTableProps) {
  const { t } = useTranslation();
  const actions = action && { id: "actions", header: t("desk:actions"), render: action };
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
          render: (session) => <Agent agent={session.user_agent} />,
        },
        ...(actions ? [actions] : []),
      ]}
    />
  );
}

/** The short name; the whole of what the browser said is there for who needs it. */
function Agent({ agent }: { agent: string | null }) {
  return agent ? <span title={agent}>{userAgentName(agent)}</span> : "—";
}
