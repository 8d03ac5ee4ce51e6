/** The columns of the account list. */
import type { TFunction } from "i18next";
import { Link } from "react-router";
import type { UserState, UserView } from "@/api/types";
import type { NameUnit } from "@/desk-ui/use-unit-names";
import { formatInstant } from "@/shared/dates";
import type { Column } from "@/ui/data-grid/column";
import { StatusTag } from "@/ui/status-tag";
import { USER_LOOK } from "./user-model";

export function userColumns(t: TFunction, unitNames: NameUnit): Column<UserView>[] {
  return [
    {
      id: "name",
      header: t("admin:user.name"),
      width: 140,
      render: (user) => <Link to={`/desk/users/${user.id}`}>{user.name}</Link>,
    },
    { id: "login", header: t("admin:user.login"), width: 220, render: (user) => user.login },
    { id: "unit", header: t("admin:user.unit"), width: 220, render: (user) => unitNames(user.unit).short },
    {
      id: "state",
      header: t("admin:user.state"),
      width: 110,
      render: (user) => <UserStateTag state={user.state} label={t(`admin:userState.${user.state}`)} />,
    },
    {
      id: "phone",
      header: t("admin:user.phone"),
      width: 140,
      render: (user) => user.phone_masked ?? "—",
    },
    {
      id: "last_login_at",
      header: t("admin:user.lastLogin"),
      width: 160,
      render: (user) => formatInstant(user.last_login_at),
    },
    {
      id: "created_at",
      header: t("admin:user.createdAt"),
      width: 160,
      isCardHidden: true,
      render: (user) => formatInstant(user.created_at),
    },
  ];
}

export function UserStateTag({ state, label }: { state: UserState; label: string }) {
  const { tone, shape } = USER_LOOK[state];
  return (
    <StatusTag tone={tone} shape={shape}>
      {label}
    </StatusTag>
  );
}
