/** What the nodes of a flow picture are called: people's own words, or ours where there are none. */
import { useTranslation } from "react-i18next";
import type { FundFlowView } from "@/api/types";
import { SOURCES } from "./vocabulary";

type Node = FundFlowView["nodes"][number];

export function useFlowLabel(): (node: Node) => string {
  const { t } = useTranslation();
  return ({ kind, label }) => {
    if (kind === "source") {
      const source = SOURCES.find((one) => one === label);
      return source ? t(`finance:source.${source}`) : label || t("finance:noSource");
    }
    if (kind === "held") return t("books:stage.held");
    if (kind === "other_payees") return t("finance:flow.otherPayees");
    return label || t("finance:noLine");
  };
}
