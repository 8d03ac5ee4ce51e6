/** The checklists: what inspections look at, each with the number of its items. */
import { PlusOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useCan } from "@/api/permissions";
import type { InspectionTemplate } from "@/api/types";
import { acting } from "@/api/writing";
import { formatInstant } from "@/shared/dates";
import { useOnce } from "@/shared/use-once";
import { Card } from "@/ui/card";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { PlainTable } from "@/ui/plain-table";
import { useProblemText } from "@/ui/problem-notice";
import { StatusTag } from "@/ui/status-tag";
import { useChecksChanged, useTemplates } from "./queries";
import { TemplateDrawer } from "./template-drawer";

export function Templates() {
  const { t } = useTranslation();
  const can = useCan();
  const list = useTemplates();
  const [edited, edit] = useState<InspectionTemplate | "new" | null>(null);
  const mayManage = can("inspection_template.manage");
  return (
    <Card
      title={t("inspections:look.templates")}
      actions={
        mayManage && (
          <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => edit("new")}>
            {t("inspections:template.add")}
          </Button>
        )
      }
    >
      <LoadView
        query={list.query}
        rows={5}
        isEmpty={() => list.rows.length === 0}
        empty={
          <EmptyState title={t("inspections:template.empty")} hint={t("inspections:template.emptyHint")} />
        }
      >
        {() => (
          <PlainTable
            caption={t("inspections:look.templates")}
            rows={list.rows}
            rowId={({ id }) => id}
            columns={[
              { id: "title", header: t("inspections:template.title"), render: ({ title }) => title },
              {
                id: "kind",
                header: t("inspections:field.kind"),
                render: ({ kind }) => t(`inspections:kind.${kind}`),
              },
              {
                id: "items",
                header: t("inspections:template.items"),
                align: "right",
                render: ({ items }) => String(items.length),
              },
              {
                id: "number",
                header: t("inspections:template.number"),
                render: ({ number }) => t("inspections:numbered", { number }),
              },
              {
                id: "state",
                header: t("inspections:field.state"),
                render: ({ state }) => (
                  <StatusTag
                    tone={state === "in_use" ? "ok" : "idle"}
                    shape={state === "in_use" ? "dot" : "cross"}
                  >
                    {t(`inspections:template.${state}`)}
                  </StatusTag>
                ),
              },
              {
                id: "updated",
                header: t("inspections:template.updated"),
                render: (one) => formatInstant(one.updated_at),
              },
              {
                id: "actions",
                header: t("desk:actions"),
                render: (template) =>
                  mayManage && <TemplateActions template={template} onEdit={() => edit(template)} />,
              },
            ]}
          />
        )}
      </LoadView>
      {list.hasMore && <Button onClick={list.more}>{t("common:action.more")}</Button>}
      <TemplateDrawer
        template={edited === "new" ? null : edited}
        isOpen={edited !== null}
        onClose={() => edit(null)}
      />
    </Card>
  );
}

function TemplateActions({ template, onEdit }: { template: InspectionTemplate; onEdit: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const changed = useChecksChanged();
  const once = useOnce();
  const verb = template.state === "in_use" ? "retire" : "reinstate";
  const toggle = async () => {
    const { id, version } = template;
    try {
      await once({ id, version, verb }, (key) =>
        api.POST(`/api/v1/inspection-templates/{id}/${verb}`, {
          params: { path: { id }, header: acting(version, key) },
          body: {},
        }),
      );
      await changed();
    } catch (error) {
      message.error(problemText(error));
    }
  };
  return (
    <>
      <Button type="link" onClick={onEdit}>
        {t("common:action.edit")}
        <span className="visually-hidden"> {template.title}</span>
      </Button>
      <Button type="link" onClick={toggle}>
        {t(`inspections:template.verb.${verb}`)}
        <span className="visually-hidden"> {template.title}</span>
      </Button>
    </>
  );
}
