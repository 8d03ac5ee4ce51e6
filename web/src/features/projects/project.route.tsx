/** The page of one project: what it is at the side, everything about it in tabs, its commands above. */
import { EditOutlined, PrinterOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { lazy, type ReactNode, Suspense, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { useCan } from "@/api/permissions";
import type { ProjectView } from "@/api/types";
import { useProjectTabs } from "@/desk-ui/project-tabs";
import { oneOf, type Schema, useSearchState } from "@/shared/search-state";
import { LightTag } from "@/ui/light-tag";
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

/** The project's own tabs; those of other contexts stand between the plan and the papers. */
const PLAN_TABS = ["overview", "tasks", "milestones"] as const;
const PAPER_TABS = ["participants", "documents", "timeline"] as const;
type OwnTab = (typeof PLAN_TABS)[number] | (typeof PAPER_TABS)[number];

/** All tabs this person has here, and the one that is open. */
function useTabs(project: ProjectView) {
  const { t } = useTranslation();
  const can = useCan();
  const offered = useProjectTabs();
  const others = offered.filter(({ permission }) => permission === undefined || can(permission, project));
  const own = (key: OwnTab) => ({ key, title: t(`projects:tab.${key}`) });
  const tabs = [
    ...PLAN_TABS.map(own),
    ...others.map(({ key, title }) => ({ key, title: t(title) })),
    ...PAPER_TABS.map(own),
  ];
  const keys = tabs.map(({ key }) => key).join(" ");
  const schema = useMemo<Schema<{ tab: string }>>(
    () => ({ tab: oneOf(keys.split(" "), "overview") }),
    [keys],
  );
  const [{ tab }, change] = useSearchState(schema);
  return { tabs, others, tab, open: (key: string) => change({ tab: key }) };
}

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
  const { tab } = useTabs(project);
  const [isEditing, setEditing] = useState(false);
  return (
    <>
      <PageHeading
        title={project.name}
        above={<Link to="/desk/projects">{t("projects:register.title")}</Link>}
        beside={
          <>
            <ProjectStateTag state={project.state} />
            <LightTag light={project.light} />
            {project.open_alerts > 0 && (
              <Link to={`/desk/alerts?project=${project.id}`}>
                {t("projects:openAlerts", { count: project.open_alerts })}
              </Link>
            )}
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
  const { tabs, others, tab, open } = useTabs(project);
  const counts: Record<string, number> = {
    tasks: project.task_count,
    milestones: project.milestone_count,
    participants: project.participant_count,
    documents: project.document_count,
  };
  const own: Record<string, () => ReactNode> = {
    overview: () => <OverviewTab project={project} />,
    tasks: () => <TasksTab project={project} />,
    milestones: () => <MilestonesTab project={project} />,
    participants: () => <ParticipantsTab project={project} />,
    documents: () => <DocumentsTab project={project} />,
    timeline: () => <TimelineTab project={project} />,
  };
  const Other = others.find(({ key }) => key === tab)?.View;
  return (
    <div className={styles.tabs}>
      <Tabs
        label={project.name}
        tabs={tabs.map((one) => ({ ...one, count: counts[one.key] }))}
        value={tab}
        onChange={open}
      >
        <Suspense fallback={<Skeleton rows={6} />}>
          {Other ? <Other project={project} /> : own[tab]?.()}
        </Suspense>
      </Tabs>
    </div>
  );
}
