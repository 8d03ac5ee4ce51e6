/** The money of a project: overview, budget lines, papers, payments, ledger. The whole state is in the URL. */
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { FundPaperKind, ProjectView } from "@/api/types";
import { flag, oneOf, pattern, type Schema, text, useSearchState } from "@/shared/search-state";
import { Tabs } from "@/ui/tabs";
import { BudgetLines } from "./budget-lines";
import { FundsOverview } from "./funds-overview";
import { Ledger, type LedgerSearch } from "./ledger";
import { Papers } from "./papers";
import { ProjectPayments } from "./project-payments";
import { PAPER_KINDS, SOURCES, STAGES } from "./vocabulary";

const VIEWS = ["overview", "lines", "papers", "payments", "ledger"] as const;
type View = (typeof VIEWS)[number];

interface FundsSearch extends LedgerSearch {
  view: View;
  kind: FundPaperKind;
  paper: string | null;
}

const SEARCH: Schema<FundsSearch> = {
  view: oneOf(VIEWS, "overview"),
  kind: oneOf(PAPER_KINDS, "appropriation"),
  paper: text,
  source: oneOf(SOURCES, null),
  year: pattern(/^(19|20|21)\d{2}$/),
  stage: oneOf(STAGES, null),
  line: text,
  until: pattern(/^\d{4}-\d{2}-\d{2}$/),
  balances: flag,
};

export function FundsTab({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const [search, change] = useSearchState(SEARCH);
  const tabs = useMemo(() => VIEWS.map((key) => ({ key, title: t(`finance:view.${key}`) })), [t]);
  const views: Record<View, () => ReactNode> = {
    overview: () => <FundsOverview project={project} />,
    lines: () => <BudgetLines project={project} />,
    papers: () => <Papers project={project} kind={search.kind} opened={search.paper} onChange={change} />,
    payments: () => <ProjectPayments project={project} />,
    ledger: () => <Ledger project={project} search={search} onChange={change} />,
  };
  return (
    <Tabs
      label={t("finance:view.label")}
      tabs={tabs}
      value={search.view}
      onChange={(view) => change({ view })}
    >
      {views[search.view]()}
    </Tabs>
  );
}
