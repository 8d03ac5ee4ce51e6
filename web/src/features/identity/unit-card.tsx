/** The chosen unit, and setting up, changing, moving, closing and reopening units. */
import { PlusOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { api } from "@/api/client";
import { useCan } from "@/api/permissions";
import type { OrgUnitView } from "@/api/types";
import { acting } from "@/api/writing";
import styles from "@/desk-ui/list-page.module.css";
import { ReasonDialog } from "@/desk-ui/reason-dialog";
import { useOnce } from "@/shared/use-once";
import { Card } from "@/ui/card";
import { Facts } from "@/ui/facts";
import { StatusTag } from "@/ui/status-tag";
import { MoveUnitDrawer, UnitDrawer } from "./unit-drawer";
import { useRefresh } from "./user-queries";

interface UnitCardProps {
  unit: OrgUnitView;
  units: readonly OrgUnitView[];
  onCreated: (id: string) => void;
}

export function UnitCard({ unit, units, onCreated }: UnitCardProps) {
  const { t } = useTranslation();
  const can = useCan();
  const parent = units.find((other) => other.id === unit.parent_id);
  return (
    <Card title={unit.name}>
      <Facts
        items={[
          [
            t("admin:unit.state"),
            unit.is_active ? (
              <StatusTag key="open" tone="ok">
                {t("admin:unit.open")}
              </StatusTag>
            ) : (
              <StatusTag key="closed" tone="idle" shape="cross">
                {t("admin:unit.closed")}
              </StatusTag>
            ),
          ],
          [t("admin:unit.kind"), t(`admin:unitKind.${unit.kind}`)],
          [t("admin:unit.shortName"), unit.short_name || "—"],
          [t("admin:unit.code"), unit.code ?? "—"],
          [t("admin:unit.region"), unit.region_code ?? "—"],
          [t("admin:unit.parent"), parent?.name ?? "—"],
        ]}
      />
      {can("user.read") && (
        <p className={styles.after}>
          <Link className={styles.link} to={`/desk/users?unit=${unit.id}`}>
            {t("admin:unit.users")}
          </Link>
        </p>
      )}
      {can("organisation.manage") && <UnitActions unit={unit} units={units} onCreated={onCreated} />}
    </Card>
  );
}

function UnitActions({ unit, units, onCreated }: UnitCardProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const changed = useRefresh("/api/v1/org-units");
  const [step, ask] = useState<"create" | "edit" | "move" | "open" | null>(null);
  const once = useOnce();
  const verb = unit.is_active ? "close" : "reopen";
  const run = async (reason: string) => {
    const { id, version } = unit;
    await once({ id, version, verb, reason }, (key) =>
      api.POST(`/api/v1/org-units/{id}/${verb}`, {
        params: { path: { id }, header: acting(version, key) },
        body: reason ? { reason } : {},
      }),
    );
    message.success(t(`admin:unit.${verb}Done`, { name: unit.name }));
    ask(null);
    await changed();
  };
  return (
    <div className={styles.buttons}>
      {unit.is_active && (
        <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => ask("create")}>
          {t("admin:unit.create")}
        </Button>
      )}
      <Button onClick={() => ask("edit")}>{t("common:action.edit")}</Button>
      {unit.parent_id && <Button onClick={() => ask("move")}>{t("admin:unit.move")}</Button>}
      {unit.parent_id && (
        <Button danger={unit.is_active} onClick={() => ask("open")}>
          {t(`admin:unit.${verb}`)}
        </Button>
      )}
      <UnitDrawer
        key={`${unit.id} ${step === "create"}`}
        parent={unit}
        {...(step === "create" ? {} : { unit })}
        isOpen={step === "create" || step === "edit"}
        onClose={() => ask(null)}
        onCreated={onCreated}
      />
      <MoveUnitDrawer unit={unit} units={units} isOpen={step === "move"} onClose={() => ask(null)} />
      <ReasonDialog
        isOpen={step === "open"}
        title={t(`admin:unit.${verb}Title`, { name: unit.name })}
        text={t(`admin:unit.${verb}Text`)}
        confirmLabel={t(`admin:unit.${verb}`)}
        isDanger={unit.is_active}
        onClose={() => ask(null)}
        onConfirm={run}
      />
    </div>
  );
}
