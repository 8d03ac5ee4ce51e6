/** The working-day calendar of a year by month; a new table is read, shown and only then saved. */
import { Button, InputNumber } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { $api } from "@/api/client";
import type { CalendarYearView } from "@/api/types";
import styles from "@/desk-ui/list-page.module.css";
import { today } from "@/shared/dates";
import { LoadView } from "@/ui/load-view";
import { StatusTag } from "@/ui/status-tag";
import { CalendarUpload } from "./calendar-upload";
import { CalendarYear } from "./calendar-year";
import type { ReferenceSearch } from "./model";

interface CalendarTabProps {
  search: ReferenceSearch;
  onChange: (change: Partial<ReferenceSearch>) => void;
}

export function CalendarTab({ search, onChange }: CalendarTabProps) {
  const { t } = useTranslation();
  const [isOpen, open] = useState(false);
  const year = Number(search.year ?? today().slice(0, 4));
  const query = $api.useQuery("get", "/api/v1/calendar", { params: { query: { year } } });
  return (
    <div className={styles.stack}>
      <div className={styles.bar}>
        <InputNumber
          aria-label={t("reference:calendar.year")}
          min={1990}
          max={2100}
          precision={0}
          value={year}
          onChange={(next) => next && onChange({ year: String(next) })}
        />
        <Button type="primary" onClick={() => open(true)}>
          {t("reference:calendar.upload")}
        </Button>
      </div>
      <LoadView query={query} rows={10}>
        {(calendar) => (
          <>
            <Source calendar={calendar} />
            <CalendarYear year={calendar.year} days={calendar.days} />
            {isOpen && <CalendarUpload key={calendar.year} calendar={calendar} onClose={() => open(false)} />}
          </>
        )}
      </LoadView>
    </div>
  );
}

function Source({ calendar }: { calendar: CalendarYearView }) {
  const { t } = useTranslation();
  if (!calendar.is_provisional) return <p className={styles.note}>{calendar.source}</p>;
  return (
    <p>
      <StatusTag tone="warn" shape="half">
        {t("reference:calendar.provisional")}
      </StatusTag>
    </p>
  );
}
