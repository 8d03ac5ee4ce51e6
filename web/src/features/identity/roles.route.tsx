/** Roles 角色: what each role allows, as one table; a government may define business roles of its own. */
import { CheckOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";
import { $api } from "@/api/client";
import { useCan } from "@/api/permissions";
import type { PermissionView, RoleView } from "@/api/types";
import { EmptyState } from "@/ui/empty-state";
import { LoadView } from "@/ui/load-view";
import { PageHeading } from "@/ui/page-heading";
import { StatusTag } from "@/ui/status-tag";
import { PermissionName, ResourceName } from "./permission-name";
import { RoleDrawer } from "./role-drawer";
import { allows, groupPermissions } from "./role-model";
import styles from "./roles.module.css";

export function Component() {
  const { t } = useTranslation();
  const can = useCan();
  const [edited, edit] = useState<RoleView | "new" | null>(null);
  const roles = $api.useQuery("get", "/api/v1/roles");
  const permissions = $api.useQuery("get", "/api/v1/permissions");
  const mayEdit = can("role.manage");
  return (
    <>
      <PageHeading
        title={t("desk:page.roles")}
        actions={
          mayEdit && (
            <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => edit("new")}>
              {t("admin:role.create")}
            </Button>
          )
        }
      />
      <LoadView query={permissions} rows={12}>
        {(known) => (
          <LoadView
            query={roles}
            rows={12}
            isEmpty={({ items }) => items.length === 0}
            empty={<EmptyState title={t("admin:role.empty")} />}
          >
            {({ items }) => (
              <>
                <RoleCards roles={items} onEdit={mayEdit ? edit : null} />
                <Matrix roles={items} permissions={known.items} />
              </>
            )}
          </LoadView>
        )}
      </LoadView>
      <RoleDrawer
        key={edited === "new" ? "new" : edited?.code}
        role={edited === "new" ? null : edited}
        permissions={permissions.data?.items ?? []}
        isOpen={edited !== null}
        onClose={() => edit(null)}
      />
    </>
  );
}

interface RoleCardsProps {
  roles: readonly RoleView[];
  onEdit: ((role: RoleView) => void) | null;
}

/** What each role is for. */
function RoleCards({ roles, onEdit }: RoleCardsProps) {
  const { t } = useTranslation();
  return (
    <ul className={styles.roles}>
      {roles.map((role) => (
        <li key={role.code} className={styles.role}>
          <p className={styles.roleName}>
            {role.name}
            {role.is_administrative && <StatusTag tone="info">{t("admin:role.administrative")}</StatusTag>}
            {!role.is_built_in && (
              <StatusTag tone="idle" shape="ring">
                {t("admin:role.own")}
              </StatusTag>
            )}
          </p>
          <p className={styles.quiet}>{role.description || role.code}</p>
          {onEdit && !role.is_built_in && (
            <Button
              size="small"
              aria-label={`${t("common:action.edit")} ${role.name}`}
              onClick={() => onEdit(role)}
            >
              {t("common:action.edit")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

interface MatrixProps {
  roles: readonly RoleView[];
  permissions: readonly PermissionView[];
}

function Matrix({ roles, permissions }: MatrixProps) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={styles.scroll} aria-label={t("admin:role.matrix")} tabIndex={0}>
      <table className={styles.matrix}>
        <caption className="visually-hidden">{t("admin:role.matrix")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("admin:role.permission")}</th>
            {roles.map((role) => (
              <th key={role.code} scope="col">
                {role.name}
              </th>
            ))}
          </tr>
        </thead>
        {groupPermissions(permissions).map((group) => (
          <tbody key={group.resource}>
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={roles.length + 1}>
                <ResourceName resource={group.resource} />
              </th>
            </tr>
            {group.permissions.map((permission) => (
              <tr key={permission.code}>
                <th scope="row">
                  <PermissionName code={permission.code} />
                </th>
                {roles.map((role) => (
                  <Fragment key={role.code}>
                    {allows(role, permission.code) ? (
                      <td>
                        <CheckOutlined aria-hidden="true" />
                        <span className="visually-hidden">{t("common:yes")}</span>
                      </td>
                    ) : (
                      <td>
                        <span className="visually-hidden">{t("common:no")}</span>
                      </td>
                    )}
                  </Fragment>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
