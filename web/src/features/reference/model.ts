/** Pure rules of the reference data screens: the URL, the forms, and a year of days. */
import type { CalendarDay, EditEntry, EntryView } from "@/api/types";
import { oneOf, pattern, type Schema, text } from "@/shared/search-state";

export const TABS = ["categories", "regions", "industries", "calendar"] as const;
export type Tab = (typeof TABS)[number];

export interface ReferenceSearch {
  tab: Tab;
  q: string | null;
  /** The region or industry whose parts are shown. */
  parent: string | null;
  year: string | null;
}
export const REFERENCE_SEARCH: Schema<ReferenceSearch> = {
  tab: oneOf(TABS, "categories"),
  q: text,
  parent: pattern(/^([A-T]|\d{2,12})$/),
  year: pattern(/^(19[9]\d|20\d{2}|2100)$/),
};

export interface EntryForm {
  code: string;
  name: string;
  source: string;
  year: number | null;
}
export type Entry = Pick<EntryView, "code" | "name" | "source" | "year" | "version">;

export function toEntryForm(entry: Entry | null, year: number): EntryForm {
  return {
    code: entry?.code ?? "",
    name: entry?.name ?? "",
    source: entry?.source ?? "",
    year: entry?.year ?? year,
  };
}

/** Only what differs; the code never changes. */
export function toEntryPatch(seen: Entry, form: EntryForm): EditEntry {
  const [name, source] = [form.name.trim(), form.source.trim()];
  return {
    ...(name === seen.name ? {} : { name }),
    ...(source === seen.source ? {} : { source }),
    ...(form.year === null || form.year === seen.year ? {} : { year: form.year }),
  };
}

export interface CalendarCell {
  date: string;
  day: number;
  isWeekend: boolean;
  special: CalendarDay | null;
}
export interface CalendarMonth {
  month: number;
  /** Empty cells before the first day; weeks begin on Monday. */
  lead: number;
  cells: CalendarCell[];
}

/** The twelve months of a year with the days that differ from the plain week. */
export function monthsOf(year: number, days: readonly CalendarDay[]): CalendarMonth[] {
  const special = new Map(days.map((day) => [day.date, day]));
  return Array.from({ length: 12 }, (_, index) => {
    const length = new Date(Date.UTC(year, index + 1, 0)).getUTCDate();
    const cells = Array.from({ length }, (_unused, offset) => {
      const date = new Date(Date.UTC(year, index, offset + 1));
      const iso = date.toISOString().slice(0, 10);
      const isWeekend = [0, 6].includes(date.getUTCDay());
      return { date: iso, day: offset + 1, isWeekend, special: special.get(iso) ?? null };
    });
    return { month: index + 1, lead: (new Date(Date.UTC(year, index, 1)).getUTCDay() + 6) % 7, cells };
  });
}
