/**
 * The tabs that other contexts add to the page of a project. A feature never imports another one,
 * so `app/project-tabs.tsx` lists them and hands them down; the page only shows what it is given.
 */
import type { ParseKeys } from "i18next";
import { type ComponentType, createContext, useContext } from "react";
import type { ProjectView } from "@/api/types";

export type ProjectTabTitle =
  Extract<ParseKeys<["desk"]>, `projectTab.${string}`> extends infer Key extends string
    ? `desk:${Key}`
    : never;

export interface ProjectTab {
  /** As it stands in the URL: `?tab=…`. */
  key: string;
  title: ProjectTabTitle;
  /** Shown to those who hold this on the project; the server decides all the same. */
  permission?: string;
  /** Loaded when the tab is opened, together with its texts. */
  View: ComponentType<{ project: ProjectView }>;
}

export const ProjectTabsContext = createContext<readonly ProjectTab[]>([]);

export function useProjectTabs(): readonly ProjectTab[] {
  return useContext(ProjectTabsContext);
}
