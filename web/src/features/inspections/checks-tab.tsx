/** The inspections and defects of a project, what repeats here, and beginning an inspection. */
import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useCan } from "@/api/permissions";
import type { ProjectView } from "@/api/types";
import styles from "@/desk-ui/list-page.module.css";
import { useSearchState } from "@/shared/search-state";
import { Switches } from "@/ui/switches";
import { BeginDrawer } from "./begin-drawer";
import { CheckFilters } from "./check-filters";
import { CheckLists } from "./check-lists";
import parts from "./inspections.module.css";
import { CHECK_SEARCH, type CheckSearch } from "./model";
import { Repeats } from "./repeats";

const HERE = ["inspections", "defects", "repeats"] as const;

export function ChecksTab({ project }: { project: ProjectView }) {
  const { t } = useTranslation();
  const can = useCan();
  const navigate = useNavigate();
  const [search, change] = useSearchState<CheckSearch>(CHECK_SEARCH);
  const [isBeginning, begin] = useState(false);
  const look = HERE.find((key) => key === search.look) ?? "inspections";
  return (
    <div className={styles.stack}>
      <div className={styles.bar}>
        <Switches
          label={t("inspections:look.title")}
          options={HERE.map((key) => ({ key, title: t(`inspections:look.${key}`) }))}
          value={look}
          onChange={(next) => change({ look: next })}
        />
        {can("inspection.conduct", project) && (
          <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => begin(true)}>
            {t("inspections:begin.title")}
          </Button>
        )}
      </div>
      {look === "repeats" ? (
        <Repeats project={project.id} />
      ) : (
        <>
          <CheckFilters search={{ ...search, look }} onChange={change} isOfProject />
          <div className={parts.list}>
            <CheckLists search={{ ...search, look }} onChange={change} project={project.id} />
          </div>
        </>
      )}
      <BeginDrawer
        project={project}
        isOpen={isBeginning}
        onClose={() => begin(false)}
        onBegun={(id) => navigate(`/desk/inspections/${id}`)}
      />
    </div>
  );
}
