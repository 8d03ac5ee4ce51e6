/** The organisation tree. It changes rarely and many parts of a page want it: asked for once, kept for long. */
import { $api } from "@/api/client";
import { useCan } from "@/api/permissions";

import type { OrgUnitView } from "@/api/types";

const NONE: readonly OrgUnitView[] = [];
const FIVE_MINUTES = 300_000;

/** For choosing a unit: at most five minutes old. */
export function useOrgUnits() {
  return $api.useQuery("get", "/api/v1/org-units", {}, { staleTime: FIVE_MINUTES });
}

/** For naming a unit: whatever is there already, asked for once where nothing is. */
export function useKnownUnits(): readonly OrgUnitView[] {
  const can = useCan();
  const options = { staleTime: Number.POSITIVE_INFINITY, enabled: can("organisation.read") };
  return $api.useQuery("get", "/api/v1/org-units", {}, options).data?.items ?? NONE;
}
