/** Accepting a report, with what that changes before one's eyes; or saying what is missing. */
import { App } from "antd";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { ReportView } from "@/api/types";
import { acting } from "@/api/writing";
import { ReasonDialog } from "@/desk-ui/reason-dialog";
import { useOnce } from "@/shared/use-once";
import { Effects } from "./effects";
import type { ReviewVerb } from "./report-card";
import { useReportsChanged } from "./report-queries";

/** As the server calls them. */
const PATHS = { accept: "accept", ask: "request-completion" } as const;

interface ReviewDialogProps {
  report: ReportView;
  verb: ReviewVerb;
  onClose: () => void;
  onDone: () => void;
}

export function ReviewDialog({ report, verb, onClose, onDone }: ReviewDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const changed = useReportsChanged();
  const once = useOnce();
  const run = async (words: string) => {
    const { id, version } = report;
    await once({ id, version, verb, words }, (key) =>
      api.POST(`/api/v1/progress-reports/{id}/${PATHS[verb]}`, {
        params: { path: { id }, header: acting(version, key) },
        body: { words },
      }),
    );
    message.success(t(`reports:done.${verb}`, { name: report.subject_name }));
    onClose();
    onDone();
    await changed();
  };
  return (
    <ReasonDialog
      isOpen
      title={t("reports:ask", { verb: t(`reports:verb.${verb}`), name: report.subject_name })}
      text={t(`reports:explain.${verb}`)}
      label={t(`reports:words.${verb}`)}
      confirmLabel={t(`reports:verb.${verb}`)}
      isRequired={verb === "ask"}
      maxLength={1000}
      onClose={onClose}
      onConfirm={run}
    >
      {verb === "accept" && <Effects report={report} />}
    </ReasonDialog>
  );
}
