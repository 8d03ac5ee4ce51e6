/** The risks of a project, and raising one. */
import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/api/permissions";
import type { ProjectView } from "@/api/types";
import styles from "@/desk-ui/list-page.module.css";
import { RiskDrawer } from "./risk-drawer";
import { RiskRegister } from "./risk-register";

export function RisksTab({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const can = useCan();
  const [isRaising, raise] = useState(false);
  return (
    <div className={styles.stack}>
      {can("risk.raise", project) && (
        <div className={styles.buttons}>
          <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => raise(true)}>
            {t("risks:raise")}
          </Button>
        </div>
      )}
      <RiskRegister project={project} />
      <RiskDrawer project={project.id} risk={null} isOpen={isRaising} onClose={() => raise(false)} />
    </div>
  );
}
