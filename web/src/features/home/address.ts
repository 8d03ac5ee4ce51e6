/**
 * Where the rows behind a figure are looked at. The server gives every figure the list it counts:
 * a path of the API and its query. Here that becomes the address of the page that shows exactly
 * this list, at the desk or on a phone. Pure.
 */

export interface CountedList {
  /** Below /api/v1. */
  path: string;
  query: string;
}

export type AddressOf = (list: CountedList) => string | undefined;

/** Names of the API that pages call otherwise. */
const RENAMED: Readonly<Record<string, string>> = { unit_id: "unit", project_id: "project" };
/** What the pages say by themselves. */
const IMPLIED: readonly string[] = ["include_subtree", "open", "limit", "sort", "with_total"];

export const DESK_PAGES: Readonly<Record<string, string>> = {
  "/projects": "/desk/projects",
  "/alerts": "/desk/alerts",
  "/notifications": "/desk/notifications",
  "/payments": "/desk/payments",
  "/my/tasks": "/desk/work",
  "/my/milestones": "/desk/work",
  "/progress-reports": "/desk/reports",
  "/risks": "/desk/risks",
  "/defects": "/desk/inspections",
};

export const PHONE_PAGES: Readonly<Record<string, string>> = {
  "/projects": "/m/rows/projects",
  "/alerts": "/m/rows/alerts",
  "/my/tasks": "/m/",
  "/my/milestones": "/m/",
};

/** Part of my work: what is late of it has a page of its own on a phone, the whole of it is the home there. */
export const PHONE_WORK = "/m/rows/work";

export function deskAddress({ path, query }: CountedList): string | undefined {
  const page = DESK_PAGES[path];
  if (page === undefined) return undefined;
  const shown = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(query)) {
    if (IMPLIED.includes(name)) continue;
    // One state is a tab of the register; several are a filter of their own.
    const isSeveral = path === "/projects" && name === "state" && value.includes(",");
    shown.set(isSeveral ? "states" : (RENAMED[name] ?? name), value);
  }
  if (path === "/my/milestones") shown.set("of", "milestones");
  if (path === "/defects") shown.set("look", "defects");
  return withQuery(page, shown);
}

/** On a phone the page of rows asks with the very query of the figure. */
export function phoneAddress({ path, query }: CountedList): string | undefined {
  const page = PHONE_PAGES[path];
  const shown = new URLSearchParams(query);
  if (page !== "/m/") return page && withQuery(page, shown);
  if (!shown.has("late")) return page;
  if (path === "/my/milestones") shown.set("of", "milestones");
  return withQuery(PHONE_WORK, shown);
}

function withQuery(page: string, query: URLSearchParams): string {
  const words = query.toString().replaceAll("%2C", ",");
  return words ? `${page}?${words}` : page;
}
