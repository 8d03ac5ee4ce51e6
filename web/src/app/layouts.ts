/** The frame of each area. */
import type { ComponentType } from "react";
import type { Area } from "./routes";

export const LAYOUTS: Record<Area, () => Promise<{ Component: ComponentType }>> = {
  portal: () => import("./portal-layout"),
  field: () => import("./field-layout"),
  desk: () => import("./desk-layout"),
};
