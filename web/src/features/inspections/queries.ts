/** The calls of inspections, defects and checklists. */
import { api, bodyOf } from "@/api/client";
import type { DefectQuery, InspectionQuery } from "@/api/types";
import { useChanged } from "@/api/use-changed";
import { usePages } from "@/api/use-pages";

const INSPECTIONS = "/api/v1/inspections";
const DEFECTS = "/api/v1/defects";
const TEMPLATES = "/api/v1/inspection-templates";

export function useInspections(filter: InspectionQuery) {
  return usePages(INSPECTIONS, filter, (asked, signal) =>
    bodyOf(api.GET(INSPECTIONS, { params: { query: { ...filter, ...asked } }, signal })),
  );
}

export function useDefects(filter: DefectQuery) {
  return usePages(DEFECTS, filter, (asked, signal) =>
    bodyOf(api.GET(DEFECTS, { params: { query: { ...filter, ...asked } }, signal })),
  );
}

export function useTemplates() {
  return usePages(TEMPLATES, null, (query, signal) => bodyOf(api.GET(TEMPLATES, { params: { query }, signal })));
}

/** Defects raise alerts and bar the acceptance of their project. */
export function useChecksChanged(): () => Promise<void> {
  return useChanged(INSPECTIONS, DEFECTS, TEMPLATES, "/api/v1/projects", "/api/v1/alerts", "/api/v1/home");
}
