/** One import, step by step: file, columns, trial, writing, end. Where it stands is the server's word. */
import { Steps } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { $api } from "@/api/client";
import type { ImportView } from "@/api/types";
import { PHONE, useMedia } from "@/shared/use-media";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { PageHeading } from "@/ui/page-heading";
import { CheckStep } from "./check-step";
import { EndStep } from "./end-step";
import styles from "./import.module.css";
import { ImportStateTag } from "./import-state-tag";
import { MappingStep } from "./mapping-step";
import { isRunning, stepOf } from "./model";
import { RunStep } from "./run-step";

const POLL_MS = 1500;

export function Component() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const query = $api.useQuery(
    "get",
    "/api/v1/imports/{id}",
    { params: { path: { id } } },
    { refetchInterval: ({ state }) => (state.data && isRunning(state.data.state) ? POLL_MS : false) },
  );
  const view = query.data;
  return (
    <div className={styles.page}>
      <PageHeading
        title={view?.file_name ?? t("imports:title")}
        above={<Link to="/desk/imports">{t("imports:title")}</Link>}
        beside={view && <ImportStateTag state={view.state} />}
      />
      {view && <Progression view={view} />}
      <LoadView query={query} rows={8}>
        {(seen) => <Step view={seen} onChanged={() => query.refetch()} />}
      </LoadView>
    </div>
  );
}

function Progression({ view }: { view: ImportView }) {
  const { t } = useTranslation();
  const isPhone = useMedia(PHONE);
  const names = [
    t("imports:step.file"),
    t("imports:step.columns"),
    t("imports:step.check"),
    t("imports:step.write"),
    t("imports:step.end"),
  ];
  const current = stepOf(view.state);
  if (isPhone) {
    const name = names[current] ?? "";
    return <p>{t("imports:stepOf", { number: current + 1, total: names.length, name })}</p>;
  }
  return (
    <Steps
      className={styles.steps ?? ""}
      size="small"
      current={current}
      status={view.state === "failed" ? "error" : "process"}
      items={names.map((title) => ({ title }))}
    />
  );
}

export interface StepProps {
  view: ImportView;
  /** Asks for the import again; resolves when it is there. */
  onChanged: () => Promise<unknown>;
}

function Step({ view, onChanged }: StepProps) {
  const { t } = useTranslation();
  switch (view.state) {
    case "awaiting_file":
      return <EmptyState title={t("imports:noFile")} hint={t("imports:noFileHint")} />;
    case "needs_mapping":
      return <MappingStep view={view} onChanged={onChanged} />;
    case "checked":
      return <CheckStep view={view} onChanged={onChanged} />;
    case "checking":
    case "committing":
    case "undoing":
    case "paused":
      return <RunStep view={view} onChanged={onChanged} />;
    default:
      return <EndStep view={view} onChanged={onChanged} />;
  }
}
