/** "总览": the same figures on a phone, in cards; what is red first. */
import { useTranslation } from "react-i18next";
import { $api } from "@/api/client";
import { useMe } from "@/api/permissions";
import { Card } from "@/ui/card";
import { FieldHeading } from "@/ui/field-heading";
import { LoadView } from "@/ui/load-view";
import { phoneAddress } from "./address";
import { Attention } from "./attention";
import { homeKind } from "./cards";
import styles from "./home.module.css";
import { NumberRow } from "./number-row";
import { Lights, UnitLights, UnitShares } from "./units";

export function Component() {
  const { t } = useTranslation();
  const me = useMe();
  const permissions = me?.permissions ?? [];
  // A session on a phone knows less than the desk of what its holder does: who reports nothing, looks on.
  const kind = permissions.includes("report.submit") ? homeKind(permissions) : "leader";
  const query = $api.useQuery("get", "/api/v1/home");
  return (
    <div className={styles.page}>
      <FieldHeading title={t("home:overview")} back="/m/me" />
      <LoadView query={query} rows={6} rowHeight={80}>
        {(home) => (
          <>
            <NumberRow home={home} kind={kind} addressOf={phoneAddress} />
            <Card title={t("home:lights")}>
              <Lights lights={home.projects_by_light} addressOf={phoneAddress} />
            </Card>
            <Attention
              home={home}
              addressOf={phoneAddress}
              alertAddress={({ project }) => `/m/projects/${project.id}`}
            />
            <UnitShares units={home.units} addressOf={phoneAddress} />
            <UnitLights units={home.units} addressOf={phoneAddress} />
          </>
        )}
      </LoadView>
    </div>
  );
}
