/** Units beside each other. */
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { HomeView } from "@/api/types";
import { type Bar, BarList } from "@/ui/bar-list";
import { Card } from "@/ui/card";
import { LightTag } from "@/ui/light-tag";
import { PlainTable } from "@/ui/plain-table";
import type { AddressOf } from "./address";
import { isBehind, shareOf } from "./cards";
import styles from "./home.module.css";

interface UnitsProps {
  units: HomeView["units"];
  addressOf: AddressOf;
}

/** How much of the budget is paid, against how far the work is. */
export function UnitShares({ units, addressOf }: UnitsProps) {
  const { t } = useTranslation();
  if (units.length === 0) return null;
  const bars: Bar[] = units.map(({ unit, money, projects }) => {
    const share = shareOf(money.paid, money.budget);
    return {
      id: unit.id,
      name: unit.name,
      percent: share ?? 0,
      planned: money.progress_percent,
      figure: share === null ? "—" : `${share.toFixed(1)}%`,
      isBehind: isBehind(share, money.progress_percent),
      to: addressOf(projects),
    };
  });
  return (
    <Card title={t("home:units.title")}>
      <BarList label={t("home:units.title")} bars={bars} />
    </Card>
  );
}

/** The projects of each unit by their lights. */
export function UnitLights({ units, addressOf }: UnitsProps) {
  const { t } = useTranslation();
  if (units.length === 0) return null;
  return (
    <Card title={t("home:units.lights")}>
      <PlainTable
        caption={t("home:units.lights")}
        rows={units}
        rowId={({ unit }) => unit.id}
        columns={[
          { id: "unit", header: t("home:units.unit"), render: ({ unit }) => unit.name },
          {
            id: "lights",
            header: t("home:units.projects"),
            render: ({ by_light }) => <Lights lights={by_light} addressOf={addressOf} />,
          },
        ]}
      />
    </Card>
  );
}

/** Counts by light, each a link to its rows. */
export function Lights({
  lights,
  addressOf,
}: {
  lights: HomeView["projects_by_light"];
  addressOf: AddressOf;
}) {
  return (
    <ul className={styles.lights}>
      {lights
        .filter(({ figure }) => figure.value > 0)
        .map(({ light, figure }) => {
          const address = addressOf(figure);
          const content = (
            <>
              <LightTag light={light} /> {figure.value}
            </>
          );
          return <li key={light}>{address ? <Link to={address}>{content}</Link> : content}</li>;
        })}
    </ul>
  );
}
