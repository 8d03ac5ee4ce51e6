/** The desk menu: three groups, made from the route table and the permissions of the person. */
import {
  AccountBookOutlined,
  AlertOutlined,
  ApartmentOutlined,
  BookOutlined,
  CalendarOutlined,
  DatabaseOutlined,
  EyeOutlined,
  FileDoneOutlined,
  FileSearchOutlined,
  FolderOpenOutlined,
  FormOutlined,
  HomeOutlined,
  ImportOutlined,
  PayCircleOutlined,
  ReadOutlined,
  SafetyOutlined,
  ThunderboltOutlined,
  UserOutlined,
  WarningOutlined,
} from "@ant-design/icons";
import { Drawer, Tooltip } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import { useMe } from "@/api/permissions";
import styles from "./desk-menu.module.css";
import { HOME } from "./light-routes";
import { MENU_GROUPS, type MenuIcon, menuPages, type PageRoute } from "./routes";

const ICONS: Record<MenuIcon, ReactNode> = {
  home: <HomeOutlined aria-hidden="true" />,
  register: <FolderOpenOutlined aria-hidden="true" />,
  import: <ImportOutlined aria-hidden="true" />,
  account: <UserOutlined aria-hidden="true" />,
  payments: <PayCircleOutlined aria-hidden="true" />,
  vouchers: <AccountBookOutlined aria-hidden="true" />,
  periods: <CalendarOutlined aria-hidden="true" />,
  organisation: <ApartmentOutlined aria-hidden="true" />,
  audit: <FileSearchOutlined aria-hidden="true" />,
  rules: <BookOutlined aria-hidden="true" />,
  reference: <DatabaseOutlined aria-hidden="true" />,
  roles: <SafetyOutlined aria-hidden="true" />,
  alert: <AlertOutlined aria-hidden="true" />,
  inspection: <FileDoneOutlined aria-hidden="true" />,
  plan: <ThunderboltOutlined aria-hidden="true" />,
  report: <FormOutlined aria-hidden="true" />,
  risk: <WarningOutlined aria-hidden="true" />,
  supervision: <EyeOutlined aria-hidden="true" />,
  brief: <ReadOutlined aria-hidden="true" />,
};

interface DeskMenuProps {
  isFolded: boolean;
  onPick?: () => void;
}

export function DeskMenu({ isFolded, onPick }: DeskMenuProps) {
  const { t } = useTranslation();
  const me = useMe();
  return MENU_GROUPS.map((group) => {
    const pages = menuPages(group, me?.permissions ?? []);
    if (pages.length === 0) return null;
    return (
      <div key={group} className={styles.group}>
        {group !== "work" && !isFolded && <p className={styles.title}>{t(`desk:menu.${group}`)}</p>}
        <ul>
          {pages.map((page) => (
            <li key={page.path}>
              <MenuLink page={page} isFolded={isFolded} onPick={onPick} />
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

interface MenuLinkProps {
  page: PageRoute;
  isFolded: boolean;
  onPick: (() => void) | undefined;
}

function MenuLink({ page, isFolded, onPick }: MenuLinkProps) {
  const { t } = useTranslation();
  if (!page.menu) return null;
  const title = t(page.menu.title);
  const link = (
    <NavLink
      to={page.path}
      end={page.path === HOME.desk}
      className={styles.link ?? ""}
      data-folded={isFolded}
      onClick={onPick}
    >
      <span className={styles.icon} aria-hidden="true">
        {ICONS[page.menu.icon]}
      </span>
      <span className={isFolded ? "visually-hidden" : ""}>{title}</span>
    </NavLink>
  );
  return isFolded ? (
    <Tooltip title={title} placement="right">
      {link}
    </Tooltip>
  ) : (
    link
  );
}

/** The same menu in a drawer, for narrow screens. */
export function DeskMenuDrawer({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Drawer open={isOpen} onClose={onClose} placement="left" size={264} title={t("common:mainMenu")}>
      <nav aria-label={t("common:mainMenu")}>
        <DeskMenu isFolded={false} onPick={onClose} />
      </nav>
    </Drawer>
  );
}
