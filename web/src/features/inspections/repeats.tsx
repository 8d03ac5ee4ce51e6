/**
 * Defects that repeat, by the party that was inspected. Every line shows its sample: how many
 * inspections there were, and whether these are too few to compare.
 */
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { $api } from "@/api/client";
import type { RepeatedDefect } from "@/api/types";
import { Card } from "@/ui/card";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { PlainTable } from "@/ui/plain-table";
import { StatusTag } from "@/ui/status-tag";
import { partyOf } from "./columns";
import { rateOf } from "./model";

export function Repeats({ project }: { project?: string }) {
  const { t } = useTranslation();
  const params = { query: project ? { project_id: project } : {} };
  const query = $api.useQuery("get", "/api/v1/defects/repeats", { params });
  return (
    <Card title={t("inspections:look.repeats")}>
      <LoadView
        query={query}
        rows={5}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t("inspections:noRepeats")} hint={t("inspections:noRepeatsHint")} />}
      >
        {({ items, min_inspections }) => (
          <>
            <p>{t("inspections:repeatsHint", { count: min_inspections })}</p>
            <PlainTable
              caption={t("inspections:look.repeats")}
              rows={items}
              rowId={(row) => `${row.unit?.id} ${row.contractor} ${row.category}`}
              columns={[
                { id: "party", header: t("inspections:field.party"), render: partyOf },
                {
                  id: "category",
                  header: t("inspections:field.category"),
                  render: (row) => <Link to={rowsOf(row)}>{row.category}</Link>,
                },
                {
                  id: "defects",
                  header: t("inspections:repeat.defects"),
                  align: "right",
                  render: ({ defects }) => String(defects),
                },
                {
                  id: "sample",
                  header: t("inspections:repeat.sample"),
                  align: "right",
                  render: ({ with_defect, inspections }) => `${with_defect} / ${inspections}`,
                },
                {
                  id: "rate",
                  header: t("inspections:repeat.rate"),
                  render: (row) =>
                    row.is_small_sample ? (
                      <StatusTag tone="idle" shape="ring">
                        {t("inspections:repeat.small")}
                      </StatusTag>
                    ) : (
                      `${rateOf(row.with_defect, row.inspections) ?? "—"}%`
                    ),
                },
              ]}
            />
          </>
        )}
      </LoadView>
    </Card>
  );
}

/** The rows behind a line. */
function rowsOf({ unit, contractor, category }: RepeatedDefect): string {
  const query = new URLSearchParams({ look: "defects", counted: "true", category });
  if (unit) query.set("party", unit.id);
  if (contractor) query.set("contractor", contractor);
  return `/desk/inspections?${query}`;
}
