/** The first row of a home page: five figures with what each is held against, each leading to its rows. */
import { useTranslation } from "react-i18next";
import type { HomeView } from "@/api/types";
import { formatMoney, toFen } from "@/shared/money";
import { type NumberCardProps, NumberCards } from "@/ui/number-card";
import type { AddressOf } from "./address";
import { type CardName, cardsFor, type HomeKind, isBehind, ofLight, shareOf } from "./cards";

interface NumberRowProps {
  home: HomeView;
  kind: HomeKind;
  addressOf: AddressOf;
}

export function NumberRow({ home, kind, addressOf }: NumberRowProps) {
  const { t } = useTranslation();
  const makers = useCards(home, addressOf);
  return <NumberCards label={t("home:figures")} cards={cardsFor(kind).map((name) => makers[name]())} />;
}

/** A hundred million yuan: from here on sums are told in 亿. */
const YI = 10_000_000_000n;

function useCards(home: HomeView, addressOf: AddressOf): Record<CardName, () => NumberCardProps> {
  const { t } = useTranslation();
  const { work, money, alerts } = home;
  const isLarge = (toFen(money.budget) ?? 0n) >= YI;
  const unit = isLarge ? "yi" : "wan";
  const unitWord = t(isLarge ? "home:card.yi" : "home:card.wan");
  const share = shareOf(money.paid, money.budget);
  const red = alerts.by_light.find(({ light }) => light === "red");
  const amount = (yuan: string) => formatMoney(yuan, unit);
  /** What of it is late, with its own rows where there are any. */
  const lateOf = (late: HomeView["work"]["late_tasks"]) => ({
    note: t("home:card.late", { count: late.value }),
    noteTone: late.value > 0 ? ("bad" as const) : ("plain" as const),
    noteTo: late.value > 0 ? addressOf(late) : undefined,
  });
  return {
    projects: () => ({
      title: t("home:card.projects"),
      value: String(money.projects.value),
      note: t("home:card.lights", {
        red: ofLight(home.projects_by_light, "red"),
        amber: ofLight(home.projects_by_light, "amber"),
      }),
      to: addressOf(money.projects),
    }),
    share: () => ({
      title: t("home:card.share"),
      value: share === null ? "—" : `${share.toFixed(1)}%`,
      note: t("home:card.work", { percent: money.progress_percent }),
      tone: isBehind(share, money.progress_percent) ? "warn" : "plain",
      to: addressOf(money.projects),
    }),
    paid: () => ({
      title: t("home:card.paid", { unit: unitWord }),
      value: amount(money.paid),
      note: t("home:card.budget", { amount: amount(money.budget) }),
      to: addressOf(money.projects),
    }),
    received: () => ({
      title: t("home:card.received", { unit: unitWord }),
      value: amount(money.received),
      note: t("home:card.budget", { amount: amount(money.budget) }),
      to: addressOf(money.projects),
    }),
    red: () => ({
      title: t("home:card.red"),
      value: String(red?.figure.value ?? 0),
      note: t("home:card.amber", { count: ofLight(alerts.by_light, "amber") }),
      tone: red && red.figure.value > 0 ? "bad" : "plain",
      to: red && addressOf(red.figure),
    }),
    tasks: () => ({
      title: t("home:card.tasks"),
      value: String(work.tasks.value),
      ...lateOf(work.late_tasks),
      to: addressOf(work.tasks),
    }),
    milestones: () => ({
      title: t("home:card.milestones"),
      value: String(work.milestones.value),
      ...lateOf(work.late_milestones),
      to: addressOf(work.milestones),
    }),
    alerts: () => ({
      title: t("home:card.alerts"),
      value: String(work.alerts.value),
      note: t("home:card.alertsNote"),
      tone: work.alerts.value > 0 ? "warn" : "plain",
      to: addressOf(work.alerts),
    }),
    payments: () => ({
      title: t("home:card.payments"),
      value: String(home.payments.value),
      note: t("home:card.paymentsNote"),
      tone: home.payments.value > 0 ? "warn" : "plain",
      to: addressOf(home.payments),
    }),
    unread: () => ({
      title: t("home:card.unread"),
      value: String(home.unread.value),
      note: t("home:card.unreadNote"),
      to: addressOf(home.unread),
    }),
  };
}
