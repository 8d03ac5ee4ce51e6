/** The page of one project: what it is at the side, everything about it in tabs, its commands above. */
import { EditOutlined, PrinterOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { useCan } from "@/api/permissions";
import type { ProjectView } from "@/api/types";
import { oneOf, type Schema, useSearchState } from "@/shared/search-state";
import { LoadView } from "@/ui/load-view";
import { PageHeading } from "@/ui/page-heading";
import { ProjectStateTag } from "@/ui/project-state-tag";
import { Skeleton } from "@/ui/skeleton";
import { Tabs } from "@/ui/tabs";
import { CommandBar } from "./command-bar";
import { OverviewTab } from "./overview-tab";
import styles from "./project.module.css";
import { ProjectDrawer } from "./project-drawer";
import { ProjectSide } from "./project-side";
import { useProject } from "./queries";

// What is not on the first tab arrives when it is opened.
const TasksTab = lazy(() => import("./tasks-tab").then((file) => ({ default: file.TasksTab })));
const MilestonesTab = lazy(() =>
  import("./milestones-tab").then((file) => ({ default: file.MilestonesTab })),
);
const ParticipantsTab = lazy(() =>
  import("./participants-tab").then((file) => ({ default: file.ParticipantsTab })),
);
const DocumentsTab = lazy(() => import("./documents-tab").then((file) => ({ default: file.DocumentsTab })));
const TimelineTab = lazy(() => import("./timeline-tab").then((file) => ({ default: file.TimelineTab })));

const TABS = ["overview", "tasks", "milestones", "participants", "documents", "timeline"] as const;
type Tab = (typeof TABS)[number];
const SEARCH: Schema<{ tab: Tab }> = { tab: oneOf(TABS, "overview") };

export function Component() {
  const { id = "" } = useParams();
  const query = useProject(id);
  return (
    <LoadView query={query} rows={14}>
      {(project) => <ProjectPage project={project} />}
    </LoadView>
  );
}

function ProjectPage({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const can = useCan();
  const [{ tab }] = useSearchState(SEARCH);
  const [isEditing, setEditing] = useState(false);
  return (
    <>
      <PageHeading
        title={project.name}
        above={<Link to="/desk/projects">{t("projects:register.title")}</Link>}
        beside={
          <>
            <ProjectStateTag state={project.state} />
            <span>{project.code ?? t("projects:noCode")}</span>
          </>
        }
        actions={
          <>
            <Link to={`/desk/projects/${project.id}/print`} className={styles.printLink}>
              <PrinterOutlined aria-hidden="true" /> {t("projects:print.title")}
            </Link>
            {can("project.edit", project) && (
              <Button icon={<EditOutlined aria-hidden="true" />} onClick={() => setEditing(true)}>
                {t("common:action.edit")}
              </Button>
            )}
          </>
        }
      />
      <CommandBar project={project} />
      <div className={styles.columns} data-tab={tab}>
        <ProjectTabs project={project} />
        <ProjectSide project={project} />
      </div>
      <ProjectDrawer
        project={project}
        isOpen={isEditing}
        onClose={() => setEditing(false)}
        onSaved={() => setEditing(false)}
      />
    </>
  );
}

function ProjectTabs({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const [{ tab }, change] = useSearchState(SEARCH);
  const counts: Partial<Record<Tab, number>> = {
    tasks: project.task_count,
    milestones: project.milestone_count,
    participants: project.participant_count,
    documents: project.document_count,
  };
  const views: Record<Tab, () => ReactNode> = {
    overview: () => <OverviewTab project={project} />,
    tasks: () => <TasksTab project={project} />,
    milestones: () => <MilestonesTab project={project} />,
    participants: () => <ParticipantsTab project={project} />,
    documents: () => <DocumentsTab project={project} />,
    timeline: () => <TimelineTab project={project} />,
  };
  return (
    <div className={styles.tabs}>
      <Tabs
        label={project.name}
        tabs={TABS.map((key) => ({ key, title: t(`projects:tab.${key}`), count: counts[key] }))}
        value={tab}
        onChange={(key) => change({ tab: key })}
      >
        <Suspense fallback={<Skeleton rows={6} />}>{views[tab]()}</Suspense>
      </Tabs>
    </div>
  );
}
