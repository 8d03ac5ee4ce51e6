/** Comfortable (40 px rows) or compact (32 px): a setting of the person on this device. */
import { createContext, useContext, useState } from "react";
import { readPreference, writePreference } from "@/shared/browser";
import type { Density } from "@/styles/antd-theme";

export interface DensitySetting {
  value: Density;
  toggle: () => void;
}

export const DensityContext = createContext<DensitySetting>({
  value: "comfortable",
  toggle: () => undefined,
});

export function useDensity(): DensitySetting {
  return useContext(DensityContext);
}

/** Pixels of a grid row. */
export function rowHeight(density: Density): number {
  return density === "compact" ? 32 : 40;
}

/** The remembered setting; for the layout, which provides it to the pages. */
export function useStoredDensity(): DensitySetting {
  const stored = readPreference("density") === "compact" ? "compact" : "comfortable";
  const [value, setValue] = useState<Density>(stored);
  const toggle = () => {
    const next = value === "compact" ? "comfortable" : "compact";
    writePreference("density", next);
    setValue(next);
  };
  return { value, toggle };
}
