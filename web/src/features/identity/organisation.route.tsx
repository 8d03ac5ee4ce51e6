/** The organisation 单位: the tree on one side, the chosen unit and what can be done with it on the other. */
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { $api } from "@/api/client";
import type { OrgUnitView } from "@/api/types";
import { KeywordField } from "@/desk-ui/keyword-field";
import { type Schema, text, useSearchState } from "@/shared/search-state";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { PageHeading } from "@/ui/page-heading";
import { UnitCard } from "./unit-card";
import { UnitTree } from "./unit-tree";
import styles from "./unit-tree.module.css";
import { visibleRows } from "./unit-tree-model";

interface OrganisationSearch {
  q: string | null;
  unit: string | null;
}
const SEARCH: Schema<OrganisationSearch> = { q: text, unit: text };

export function Component() {
  const { t } = useTranslation();
  const query = $api.useQuery("get", "/api/v1/org-units");
  return (
    <>
      <PageHeading title={t("desk:page.organisation")} />
      <LoadView
        query={query}
        rows={10}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t("admin:unit.empty")} />}
      >
        {({ items }) => <Organisation units={items} />}
      </LoadView>
    </>
  );
}

/** Everything on the way down to a unit, itself left out. */
function ancestorsOf(units: readonly OrgUnitView[], id: string | null): string[] {
  const parentOf = new Map(units.map((unit) => [unit.id, unit.parent_id]));
  const found: string[] = [];
  for (let at = id ? parentOf.get(id) : null; at && !found.includes(at); at = parentOf.get(at))
    found.push(at);
  return found;
}

/** Regions and governments stand open at first: below them are the bureaus people look for. */
function startingPoints(units: readonly OrgUnitView[]): string[] {
  return units.filter(({ kind }) => kind === "region" || kind === "government").map(({ id }) => id);
}

function Organisation({ units }: { units: readonly OrgUnitView[] }) {
  const { t } = useTranslation();
  const [search, change] = useSearchState<OrganisationSearch>(SEARCH);
  const chosen = units.find((unit) => unit.id === search.unit) ?? units[0];
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set([...startingPoints(units), ...ancestorsOf(units, search.unit)]),
  );
  const rows = useMemo(() => visibleRows(units, open, search.q ?? ""), [units, open, search.q]);
  const toggle = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  return (
    <div className={styles.panes}>
      <div className={styles.pane}>
        <div className={styles.search}>
          <KeywordField label={t("admin:unit.keyword")} value={search.q} onChange={(q) => change({ q })} />
        </div>
        {rows.length === 0 ? (
          <EmptyState title={t("admin:unit.noMatch")} />
        ) : (
          <UnitTree
            rows={rows}
            chosen={chosen?.id ?? null}
            onChoose={(unit) => change({ unit })}
            onToggle={toggle}
          />
        )}
      </div>
      {chosen && (
        <UnitCard
          unit={chosen}
          units={units}
          onCreated={(id) => {
            setOpen(new Set([...open, chosen.id]));
            change({ unit: id });
          }}
        />
      )}
    </div>
  );
}
