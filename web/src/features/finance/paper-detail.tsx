/** One paper with its voucher, and the steps that end it: settling a commitment, reversing. */
import { App, Button, Drawer } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { $api, api } from "@/api/client";
import { useCan } from "@/api/permissions";
import type { FundPaperKind, FundPaperView } from "@/api/types";
import { acting } from "@/api/writing";
import { ReasonDialog } from "@/desk-ui/reason-dialog";
import { amountInWords } from "@/shared/amount-words";
import { formatInstant } from "@/shared/dates";
import { formatMoney } from "@/shared/money";
import { useOnce } from "@/shared/use-once";
import { Facts } from "@/ui/facts";
import { LoadView } from "@/ui/load-view";
import styles from "./finance.module.css";
import { PAPER_PATH, useMoneyChanged } from "./queries";
import { PaperStateTag } from "./state-tags";

interface PaperDetailProps {
  kind: FundPaperKind;
  id: string | null;
  onClose: () => void;
}

export function PaperDetail({ kind, id, onClose }: PaperDetailProps) {
  const { t } = useTranslation();
  const options = { enabled: id !== null };
  const params = { path: { id: id ?? "" } };
  const query = $api.useQuery("get", `${PAPER_PATH[kind]}/{id}`, { params }, options);
  return (
    <Drawer
      open={id !== null}
      onClose={onClose}
      title={t(`finance:paperKind.${kind}`)}
      size={480}
      destroyOnHidden
    >
      {id && <LoadView query={query}>{(paper) => <Detail paper={paper} />}</LoadView>}
    </Drawer>
  );
}

function Detail({ paper }: { paper: FundPaperView }) {
  const { t } = useTranslation();
  const can = useCan();
  const { message } = App.useApp();
  const [ending, end] = useState<"reverse" | "close" | null>(null);
  const changed = useMoneyChanged();
  const once = useOnce();
  const confirm = async (reason: string) => {
    const { id, version, kind } = paper;
    await once({ id, version, ending, reason }, (key) => {
      const request = { params: { path: { id }, header: acting(version, key) }, body: { reason } };
      return ending === "close"
        ? api.POST("/api/v1/commitments/{id}/close", request)
        : api.POST(`${PAPER_PATH[kind]}/{id}/reverse`, request);
    });
    message.success(t("finance:paper.ended", { title: paper.title }));
    await changed();
    end(null);
  };
  const isOpen = paper.state === "posted";
  return (
    <div className={styles.stack}>
      <Facts
        items={[
          [t("finance:field.title"), paper.title],
          [t("finance:field.state"), <PaperStateTag key="state" state={paper.state} />],
          [t("finance:field.amount"), `${formatMoney(paper.amount, "yuan")} ${t("desk:unit.yuan")}`],
          [t("finance:field.inWords"), amountInWords(paper.amount)],
          [t(`finance:paper.party.${paper.kind}`), paper.party],
          [t("finance:field.number"), paper.number || "—"],
          [t("finance:field.day"), paper.effective_on],
          [t("finance:field.source"), `${t(`finance:source.${paper.source}`)} · ${paper.year}`],
          [t("finance:field.line"), paper.line?.title ?? "—"],
          ...(paper.left === null
            ? []
            : ([[t("finance:amount.left"), formatMoney(paper.left, "yuan")]] as const)),
          [t("finance:field.note"), paper.note || "—"],
          [
            t("finance:field.recorded"),
            `${paper.recorded_by.name ?? t("desk:system")} · ${formatInstant(paper.recorded_at)}`,
          ],
          [
            t("finance:field.voucher"),
            paper.voucher ? (
              <Link key="voucher" to={`/desk/vouchers/${paper.voucher.id}`}>
                {paper.voucher.number}
              </Link>
            ) : (
              "—"
            ),
          ],
          ...(paper.reason ? ([[t("desk:reason"), paper.reason]] as const) : []),
        ]}
      />
      {isOpen && (
        <div className={styles.buttons}>
          {paper.kind === "commitment" && can("commitment.record") && (
            <Button onClick={() => end("close")}>{t("finance:paper.close")}</Button>
          )}
          {can("ledger.reverse") && (
            <Button danger onClick={() => end("reverse")}>
              {t("finance:verb.reverse")}
            </Button>
          )}
        </div>
      )}
      <ReasonDialog
        title={t(ending === "close" ? "finance:paper.closeOf" : "finance:reverseOf", { name: paper.title })}
        text={t(ending === "close" ? "finance:paper.closeText" : "finance:reverseText")}
        confirmLabel={t(ending === "close" ? "finance:paper.close" : "finance:verb.reverse")}
        isOpen={ending !== null}
        isDanger={ending === "reverse"}
        onClose={() => end(null)}
        onConfirm={confirm}
      />
    </div>
  );
}
