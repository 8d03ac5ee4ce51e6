/** The top bar of the desk: mark, where one belongs, search, and the person. */
import { MenuOutlined, SearchOutlined, UserOutlined } from "@ant-design/icons";
import { Button, Dropdown, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation, useNavigate, useSearchParams } from "react-router";
import { useCan, useMe } from "@/api/permissions";
import { signOut } from "@/api/session";
import type { MeView } from "@/api/types";
import { useDensity } from "@/desk-ui/density";
import { useUnitNames } from "@/desk-ui/use-unit-names";
import { nameOf, otherLanguage, setLanguage } from "@/i18n";
import { MEDIUM, useMedia } from "@/shared/use-media";
import { Brand } from "@/ui/brand";
import { HOME, PASSWORD, SIGN_IN } from "./light-routes";
import { NotificationBell } from "./notification-bell";
import styles from "./top-bar.module.css";

const SEARCH = "/desk/search";

interface TopBarProps {
  /** Opens the menu drawer; absent where the menu is always there. */
  onMenu: (() => void) | undefined;
  isInside: boolean;
}

export function TopBar({ onMenu, isInside }: TopBarProps) {
  const { t } = useTranslation();
  const me = useMe();
  const can = useCan();
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const asked = pathname === SEARCH ? (params.get("q") ?? "") : "";
  return (
    <header className={`${styles.bar} no-print`}>
      {onMenu && (
        <Button
          type="text"
          icon={<MenuOutlined aria-hidden="true" />}
          aria-label={t("common:mainMenu")}
          onClick={onMenu}
        />
      )}
      <Brand to={HOME.desk} />
      {me && <OwnUnit unit={me.unit} />}
      <div className={styles.gap} />
      {isInside && can("project.read") && <SearchBox key={asked} asked={asked} />}
      {isInside && can("personal.use") && <NotificationBell />}
      {me && <PersonMenu name={me.name} />}
    </header>
  );
}

function OwnUnit({ unit }: { unit: MeView["unit"] }) {
  const { short, full } = useUnitNames()(unit);
  const isNarrow = useMedia(MEDIUM);
  return (
    <span className={styles.unit} title={full}>
      {isNarrow ? short : full}
    </span>
  );
}

interface SearchBoxProps {
  /** What the page of results was asked for: to be asked otherwise. */
  asked: string;
}

function SearchBox({ asked }: SearchBoxProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState(asked);
  return (
    <search className={styles.search}>
      <Input
        prefix={<SearchOutlined aria-hidden="true" />}
        placeholder={t("desk:search.placeholder")}
        aria-label={t("desk:search.placeholder")}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={() => text.trim() && navigate(`${SEARCH}?q=${encodeURIComponent(text.trim())}`)}
      />
    </search>
  );
}

function PersonMenu({ name }: { name: string }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const density = useDensity();
  const leave = async () => {
    await signOut();
    globalThis.location.assign(SIGN_IN.desk);
  };
  const next = otherLanguage(i18n.language);
  const items = [
    {
      key: "density",
      label: t(density.value === "compact" ? "desk:density.comfortable" : "desk:density.compact"),
      onClick: density.toggle,
    },
    { key: "language", label: <span lang={next}>{nameOf(next)}</span>, onClick: () => setLanguage(next) },
    { key: "account", label: t("desk:page.account"), onClick: () => navigate("/desk/account") },
    { key: "password", label: t("desk:session.changePassword"), onClick: () => navigate(PASSWORD.desk) },
    { type: "divider" as const },
    { key: "leave", label: t("common:session.signOut"), onClick: leave },
  ];
  return (
    <Dropdown menu={{ items }} trigger={["click"]} placement="bottomRight">
      <Button type="text" icon={<UserOutlined aria-hidden="true" />} aria-haspopup="menu" aria-label={name}>
        <span className={styles.name}>{name}</span>
      </Button>
    </Dropdown>
  );
}
