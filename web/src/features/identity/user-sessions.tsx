/** Where a person is signed in; a security administrator may end all of it at once. */
import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { $api, api } from "@/api/client";
import type { UserView } from "@/api/types";
import { creating } from "@/api/writing";
import { ReasonDialog } from "@/desk-ui/reason-dialog";
import { useOnce } from "@/shared/use-once";
import { Card } from "@/ui/card";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { SessionTable } from "./session-table";
import { useRefresh } from "./user-queries";

export function UserSessions({ user }: { user: UserView }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const changed = useRefresh("/api/v1/users");
  const [isAsking, setAsking] = useState(false);
  const once = useOnce();
  const query = $api.useQuery("get", "/api/v1/users/{id}/sessions", { params: { path: { id: user.id } } });
  const isIn = (query.data?.items.length ?? 0) > 0;
  const end = async (reason: string) => {
    const path = { id: user.id };
    await once({ path, reason }, (key) =>
      api.POST("/api/v1/users/{id}/end-sessions", {
        params: { path, header: creating(key) },
        body: reason ? { reason } : {},
      }),
    );
    message.success(t("admin:session.ended", { name: user.name }));
    setAsking(false);
    await changed();
  };
  return (
    <Card
      title={t("admin:session.title")}
      actions={
        isIn && (
          <Button danger onClick={() => setAsking(true)}>
            {t("admin:session.endAll")}
          </Button>
        )
      }
    >
      <LoadView
        query={query}
        rows={2}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t("admin:session.empty")} />}
      >
        {({ items }) => <SessionTable items={items} />}
      </LoadView>
      <ReasonDialog
        isOpen={isAsking}
        title={t("admin:session.endTitle", { name: user.name })}
        text={t("admin:session.endText")}
        confirmLabel={t("admin:session.endAll")}
        isDanger
        isRequired={false}
        onClose={() => setAsking(false)}
        onConfirm={end}
      />
    </Card>
  );
}
