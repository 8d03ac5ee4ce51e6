/** My imports, the newest first, and the way to begin one. */
import { UploadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { $api } from "@/api/client";
import type { ImportItem } from "@/api/types";
import { formatInstant } from "@/shared/dates";
import { Card } from "@/ui/card";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { PageHeading } from "@/ui/page-heading";
import { PlainTable } from "@/ui/plain-table";
import { ImportStateTag } from "./import-state-tag";
import { UploadDrawer } from "./upload-drawer";

export function Component() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [isOpen, open] = useState(false);
  const query = $api.useQuery("get", "/api/v1/imports", { params: { query: { limit: 100 } } });
  const begin = (
    <Button type="primary" icon={<UploadOutlined aria-hidden="true" />} onClick={() => open(true)}>
      {t("imports:begin")}
    </Button>
  );
  return (
    <>
      <PageHeading title={t("imports:title")} actions={begin} />
      <Card title={t("imports:mine")}>
        <LoadView
          query={query}
          rows={8}
          isEmpty={({ items }) => items.length === 0}
          empty={<EmptyState title={t("imports:empty")} hint={t("imports:emptyHint")} />}
        >
          {({ items }) => <ImportTable items={items} />}
        </LoadView>
      </Card>
      <UploadDrawer
        isOpen={isOpen}
        onClose={() => open(false)}
        onDone={(id) => navigate(`/desk/imports/${id}`)}
      />
    </>
  );
}

function ImportTable({ items }: { items: readonly ImportItem[] }) {
  const { t } = useTranslation();
  return (
    <PlainTable
      caption={t("imports:mine")}
      rows={items}
      rowId={({ id }) => id}
      columns={[
        {
          id: "file",
          header: t("imports:file"),
          render: (row) => <Link to={`/desk/imports/${row.id}`}>{row.file_name}</Link>,
        },
        { id: "state", header: t("imports:standing"), render: (row) => <ImportStateTag state={row.state} /> },
        { id: "unit", header: t("imports:unit"), render: (row) => row.unit.name },
        {
          id: "rows",
          header: t("imports:count.rows"),
          align: "right",
          render: (row) => row.summary?.rows ?? "—",
        },
        {
          id: "refused",
          header: t("imports:count.refused"),
          align: "right",
          render: (row) => row.result?.refused ?? row.summary?.refused ?? "—",
        },
        { id: "at", header: t("imports:createdAt"), render: (row) => formatInstant(row.created_at) },
      ]}
    />
  );
}
