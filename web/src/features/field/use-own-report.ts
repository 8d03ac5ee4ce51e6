/** One of my own reports of the last thirty days; its photos when the network tells them. */
import { $api } from "@/api/client";
import type { OwnReport, ReportView } from "@/api/types";
import type { Subject } from "@/offline/model";
import { useKept } from "@/offline/use-kept";
import { useField } from "./use-field";
import { projectName } from "./work";

export interface KnownReport {
  report: OwnReport;
  subject: Subject;
  /** The whole report; null while only the list is known. */
  whole: ReportView | null;
}

interface Asked {
  known: KnownReport | null;
  isAsking: boolean;
  error: unknown;
  keptAt: number | null;
  refetch: () => unknown;
}

export function useOwnReport(id: string): Asked {
  const field = useField();
  const detail = useKept(
    `report ${id}`,
    $api.useQuery("get", "/api/v1/progress-reports/{id}", { params: { path: { id } } }),
  );
  const report = field.data?.reports.find((one) => one.id === id);
  const whole = detail.data ?? null;
  const known = field.data &&
    report && {
      report,
      subject: {
        id,
        title: report.subject_name,
        projectId: report.project_id,
        projectName: projectName(field.data, report.project_id) || (whole?.project.name ?? ""),
      },
      whole,
    };
  return {
    known: known ?? null,
    isAsking: field.data === undefined && field.error === null,
    error: field.data === undefined ? field.error : null,
    keptAt: field.keptAt,
    refetch: field.refetch,
  };
}
