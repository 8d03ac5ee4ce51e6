/** 每日简报 on the phone: the day of my projects as it drafted itself; a day without change asks nothing of anybody. */
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { $api } from "@/api/client";
import type { ProjectRow } from "@/api/types";
import { useKept } from "@/offline/use-kept";
import { today } from "@/shared/dates";
import { EmptyState } from "@/ui/empty-state";
import { FieldHeading } from "@/ui/field-heading";
import { KeptNote } from "@/ui/kept-note";
import { LoadView } from "@/ui/load-view";
import { Segmented } from "@/ui/segmented";
import styles from "./briefs.module.css";
import { FieldBrief } from "./field-brief";
import { useAllBriefs } from "./queries";

const DAYS = ["today", "yesterday"] as const;
const DAY_MS = 86_400_000;

export function Component() {
  const { t } = useTranslation();
  const [day, setDay] = useState<(typeof DAYS)[number]>("today");
  const date = day === "today" ? today() : today(new Date(Date.now() - DAY_MS));
  // The same answer as that of the page of my projects.
  const projects = useKept(
    "my-projects",
    $api.useQuery("get", "/api/v1/projects", {
      params: { query: { mine: true, limit: 100, sort: "-updated_at" } },
    }),
  );
  return (
    <>
      <FieldHeading title={t("briefs:phone.title")} back="/m/" offline={t("briefs:phone.strip")} />
      <div className={styles.page}>
        <Segmented
          label={t("briefs:on")}
          options={DAYS.map((value) => ({ value, title: t(`briefs:phone.${value}`) }))}
          value={day}
          onChange={setDay}
        />
        <LoadView
          // Of the projects nothing is shown that could be old: the briefs say from when they are.
          query={{ ...projects, error: projects.data ? null : projects.error }}
          rows={2}
          rowHeight={200}
          isEmpty={({ items }) => items.length === 0}
          empty={<EmptyState title={t("field:projects.empty")} hint={t("field:projects.emptyHint")} />}
        >
          {({ items }) => <Day key={date} date={date} day={day} projects={items} />}
        </LoadView>
      </div>
    </>
  );
}

interface DayProps {
  date: string;
  day: (typeof DAYS)[number];
  projects: readonly ProjectRow[];
}

function Day({ date, day, projects }: DayProps) {
  const { t } = useTranslation();
  const all = useAllBriefs(date);
  // Of the whole answer only what is shown is kept.
  const data = useMemo(
    () => all.data?.filter(({ project_id }) => projects.some(({ id }) => id === project_id)),
    [all.data, projects],
  );
  const query = useKept(`briefs ${date}`, { ...all, data });
  const own = query.data ?? [];
  const quiet = projects.length - own.length;
  return (
    <LoadView
      query={query}
      rows={2}
      rowHeight={200}
      isEmpty={() => own.length === 0}
      empty={<EmptyState title={t(`briefs:phone.none.${day}`)} hint={t("briefs:phone.noneHint")} />}
    >
      {() => (
        <>
          <KeptNote at={query.keptAt} error={query.error} />
          {own.map((brief) => (
            <FieldBrief key={brief.id} brief={brief} />
          ))}
          {quiet > 0 && <p className={styles.small}>{t("briefs:phone.quiet", { count: quiet })}</p>}
        </>
      )}
    </LoadView>
  );
}
