/** Appropriations, receipts and commitments of a project: recorded whole, reversed with a reason, never edited. */
import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/api/permissions";
import type { FundPaperKind, FundPaperView, ProjectView } from "@/api/types";
import { PagedGrid } from "@/desk-ui/paged-grid";
import { formatDate } from "@/shared/dates";
import { formatMoney } from "@/shared/money";
import type { Column } from "@/ui/data-grid/column";
import { EmptyState } from "@/ui/empty-state";
import { Switches } from "@/ui/switches";
import styles from "./finance.module.css";
import { PaperDetail } from "./paper-detail";
import { PaperDrawer } from "./paper-drawer";
import { useBudgetLines, usePapers } from "./queries";
import { PaperStateTag } from "./state-tags";
import { PAPER_KINDS } from "./vocabulary";

interface PapersProps {
  project: ProjectView;
  kind: FundPaperKind;
  /** The one that is open, as the URL names it. */
  opened: string | null;
  onChange: (change: { kind?: FundPaperKind; paper?: string | null }) => void;
}

export function Papers({ project, kind, opened, onChange }: PapersProps) {
  const { t } = useTranslation();
  const can = useCan();
  const [adding, add] = useState<FundPaperKind | null>(null);
  const list = usePapers(kind, project.id);
  const lines = useBudgetLines(project.id);
  return (
    <>
      <div className={styles.head}>
        <Switches<FundPaperKind>
          label={t("finance:paper.kind")}
          options={PAPER_KINDS.map((key) => ({ key, title: t(`finance:paperKind.${key}`) }))}
          value={kind}
          onChange={(next) => onChange({ kind: next, paper: null })}
        />
        {can(`${kind}.record`, project) && (
          <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => add(kind)}>
            {t(`finance:paper.add.${kind}`)}
          </Button>
        )}
      </div>
      <div className={styles.grid}>
        <PagedGrid
          list={list}
          caption={t(`finance:paperKind.${kind}`)}
          columns={usePaperColumns(kind, (paper) => onChange({ paper: paper.id }))}
          rowId={(paper) => paper.id}
          empty={<EmptyState title={t("finance:paper.empty")} hint={t(`finance:paper.emptyHint.${kind}`)} />}
        />
      </div>
      <PaperDrawer
        project={project}
        kind={adding}
        lines={lines.data?.items ?? []}
        onClose={() => add(null)}
      />
      <PaperDetail kind={kind} id={opened} onClose={() => onChange({ paper: null })} />
    </>
  );
}

function usePaperColumns(
  kind: FundPaperKind,
  onOpen: (paper: FundPaperView) => void,
): readonly Column<FundPaperView>[] {
  const { t } = useTranslation();
  const left: Column<FundPaperView>[] =
    kind === "commitment"
      ? [
          {
            id: "left",
            header: t("finance:amount.leftWan"),
            width: 130,
            align: "right",
            render: (paper) => formatMoney(paper.left),
          },
        ]
      : [];
  return [
    {
      id: "title",
      header: t("finance:field.title"),
      width: 240,
      render: (paper) => (
        <button type="button" className={styles.open} onClick={() => onOpen(paper)}>
          {paper.title}
        </button>
      ),
    },
    {
      id: "state",
      header: t("finance:field.state"),
      width: 110,
      render: (paper) => <PaperStateTag state={paper.state} />,
    },
    {
      id: "amount",
      header: t("finance:amount.wan"),
      width: 140,
      align: "right",
      render: (paper) => formatMoney(paper.amount),
    },
    ...left,
    {
      id: "day",
      header: t("finance:field.day"),
      width: 120,
      render: (paper) => formatDate(paper.effective_on),
    },
    {
      id: "source",
      header: t("finance:field.source"),
      width: 140,
      render: (paper) => t(`finance:source.${paper.source}`),
    },
    { id: "year", header: t("finance:field.year"), width: 90, render: (paper) => String(paper.year) },
    { id: "line", header: t("finance:field.line"), width: 160, render: (paper) => paper.line?.title ?? "—" },
    { id: "party", header: t(`finance:paper.party.${kind}`), width: 180, render: (paper) => paper.party },
    { id: "number", header: t("finance:field.number"), width: 150, render: (paper) => paper.number || "—" },
  ];
}
