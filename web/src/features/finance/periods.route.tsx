/** The months of a unit's books: closed and reopened by two persons. */
import { App, Button, InputNumber } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { $api, api } from "@/api/client";
import { useCan, useMe } from "@/api/permissions";
import type { PeriodVerb, PeriodView } from "@/api/types";
import { acting } from "@/api/writing";
import listStyles from "@/desk-ui/list-page.module.css";
import { OrgTreeSelect } from "@/desk-ui/org-tree-select";
import { ReasonDialog } from "@/desk-ui/reason-dialog";
import { useOwnUnit } from "@/desk-ui/use-own-unit";
import { formatInstant, today } from "@/shared/dates";
import { pattern, type Schema, text, useSearchState } from "@/shared/search-state";
import { useOnce } from "@/shared/use-once";
import { LoadView } from "@/ui/load-view";
import { PageHeading } from "@/ui/page-heading";
import { PlainTable } from "@/ui/plain-table";
import styles from "./finance.module.css";
import { monthOf, needsPeriodReason, periodSteps } from "./period-model";
import { useMoneyChanged } from "./queries";
import { PeriodStateTag } from "./state-tags";

const SEARCH: Schema<{ unit: string | null; year: string | null }> = {
  unit: text,
  year: pattern(/^(19|20|21)\d{2}$/),
};

export function Component() {
  const { t } = useTranslation();
  const own = useOwnUnit();
  const [search, change] = useSearchState(SEARCH);
  const unit = search.unit ?? own?.value ?? null;
  const year = Number(search.year ?? today().slice(0, 4));
  return (
    <div className={styles.stack}>
      <PageHeading title={t("desk:page.periods")} beside={<span>{t("books:period.hint")}</span>} />
      <search className={listStyles.bar} aria-label={t("books:period.filter")}>
        <div className={listStyles.pick}>
          <OrgTreeSelect
            aria-label={t("books:voucher.unit")}
            value={unit ? { value: unit, label: own?.label ?? t("common:loading") } : null}
            onChange={(next) => change({ unit: next?.value ?? null })}
          />
        </div>
        <InputNumber
          aria-label={t("books:voucher.year")}
          min={1990}
          max={2100}
          precision={0}
          value={year}
          onChange={(next) => change({ year: next === null ? null : String(next) })}
        />
      </search>
      {unit && <Months unit={unit} year={year} />}
    </div>
  );
}

interface Wish {
  period: PeriodView;
  verb: PeriodVerb;
}

function Months({ unit, year }: { unit: string; year: number }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const me = useMe();
  const can = useCan();
  const [wish, setWish] = useState<Wish | null>(null);
  const changed = useMoneyChanged();
  const once = useOnce();
  const query = $api.useQuery("get", "/api/v1/periods", { params: { query: { unit_id: unit, year } } });
  const confirm = async (reason: string) => {
    if (!wish) return;
    const { period, verb } = wish;
    const path = { unit_id: period.unit.id, year: period.year, month: period.month };
    await once({ path, verb, reason, version: period.version }, (key) =>
      api.POST(`/api/v1/periods/{unit_id}/{year}/{month}/${verb}`, {
        params: { path, header: acting(period.version, key) },
        body: reason ? { reason } : {},
      }),
    );
    message.success(t(`books:period.done.${verb}`, { month: monthOf(period) }));
    await changed();
    setWish(null);
  };
  const rights = { mayKeep: can("period.keep"), mayConfirm: can("period.confirm"), me: me?.id ?? null };
  return (
    <>
      <LoadView query={query} rows={12}>
        {({ items }) => (
          <div className={listStyles.surface}>
            <PlainTable
              caption={t("desk:page.periods")}
              rows={items}
              rowId={monthOf}
              columns={[
                { id: "month", header: t("books:period.month"), render: monthOf },
                {
                  id: "state",
                  header: t("finance:field.state"),
                  render: (period) => <PeriodStateTag state={period.state} />,
                },
                {
                  id: "asked",
                  header: t("books:period.asked"),
                  render: ({ asked_by, asked_at }) =>
                    asked_at ? `${asked_by?.name ?? t("desk:system")} · ${formatInstant(asked_at)}` : "—",
                },
                {
                  id: "confirmed",
                  header: t("books:period.confirmed"),
                  render: ({ confirmed_by, confirmed_at }) =>
                    confirmed_at
                      ? `${confirmed_by?.name ?? t("desk:system")} · ${formatInstant(confirmed_at)}`
                      : "—",
                },
                {
                  id: "reason",
                  header: t("desk:reason"),
                  isWrapped: true,
                  render: ({ reason }) => reason ?? "—",
                },
                {
                  id: "actions",
                  header: t("desk:actions"),
                  render: (period) => (
                    <Steps period={period} rights={rights} onWish={(verb) => setWish({ period, verb })} />
                  ),
                },
              ]}
            />
          </div>
        )}
      </LoadView>
      <ReasonDialog
        title={wish ? `${t(`books:period.verb.${wish.verb}`)} · ${monthOf(wish.period)}` : ""}
        text={wish ? t(`books:period.ask.${wish.verb}`) : ""}
        confirmLabel={wish ? t(`books:period.verb.${wish.verb}`) : ""}
        isOpen={wish !== null}
        isRequired={wish !== null && needsPeriodReason(wish.verb)}
        onClose={() => setWish(null)}
        onConfirm={confirm}
      />
    </>
  );
}

interface StepsProps {
  period: PeriodView;
  rights: Parameters<typeof periodSteps>[1];
  onWish: (verb: PeriodVerb) => void;
}

function Steps({ period, rights, onWish }: StepsProps) {
  const { t } = useTranslation();
  const { verbs, isOwnWork } = periodSteps(period, rights, today());
  return (
    <span className={styles.buttons}>
      {verbs.map((verb) => (
        <Button key={verb} onClick={() => onWish(verb)}>
          {t(`books:period.verb.${verb}`)}
        </Button>
      ))}
      {isOwnWork && <span className={styles.quiet}>{t("books:period.fourEyes")}</span>}
    </span>
  );
}
