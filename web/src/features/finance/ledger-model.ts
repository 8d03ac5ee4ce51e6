/** Where the thing is that a posting comes from. Pure. */
import type { PostingView } from "@/api/types";

export function originPath(projectId: string, origin: PostingView["origin"]): string {
  const funds = `/desk/projects/${projectId}?tab=funds`;
  if (origin.kind === "payment") return `/desk/payments/${origin.id}`;
  if (origin.kind === "fund_paper") {
    return `${funds}&view=papers&kind=${origin.paper ?? "appropriation"}&paper=${origin.id}`;
  }
  return `${funds}&view=lines`;
}
