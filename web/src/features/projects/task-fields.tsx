/** The fields of a task: all for those who plan, how far it is for those who report. */
import { Form, InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import type { TaskView } from "@/api/types";
import { DateField } from "@/desk-ui/date-field";
import { useUnitNames } from "@/desk-ui/use-unit-names";
import { Facts } from "@/ui/facts";
import { useSpan } from "@/ui/use-span";
import { DescriptionField, OwnerFields, TitleField, WeightField } from "./plan-fields";
import styles from "./project-fields.module.css";

/** All of a task; null for one that is added. */
export function TaskFields({ task }: { task: TaskView | null }) {
  const { t } = useTranslation();
  return (
    <>
      <TitleField label={t("projects:task.title")} />
      <div className={styles.pair}>
        <OwnerFields person="assignee" />
        <Form.Item name="planned_start" label={t("projects:field.plannedStart")}>
          <DateField />
        </Form.Item>
        <Form.Item name="planned_end" label={t("projects:field.plannedEnd")}>
          <DateField />
        </Form.Item>
        <ProgressFields task={task} />
        <WeightField />
      </div>
      <DescriptionField />
    </>
  );
}

export function ReportFields({ task }: { task: TaskView }) {
  const { t } = useTranslation();
  const span = useSpan();
  const unitNames = useUnitNames();
  return (
    <>
      <div className={styles.facts}>
        <Facts
          items={[
            [t("projects:field.unitName"), task.unit ? unitNames(task.unit).full : "—"],
            [t("projects:task.person"), task.assignee?.name ?? "—"],
            [t("projects:field.planned"), span(task.planned_start, task.planned_end)],
          ]}
        />
      </div>
      <div className={styles.pair}>
        <ProgressFields task={task} />
      </div>
    </>
  );
}

/** The progress of a task with others below it is summed up from theirs. */
function ProgressFields({ task }: { task: TaskView | null }) {
  const { t } = useTranslation();
  const isSum = task?.has_children ?? false;
  return (
    <>
      <Form.Item name="actual_start" label={t("projects:field.actualStart")}>
        <DateField />
      </Form.Item>
      <Form.Item name="actual_end" label={t("projects:field.actualEnd")}>
        <DateField />
      </Form.Item>
      <Form.Item
        name="progress_percent"
        label={t("projects:field.progressPercent")}
        extra={isSum ? t("projects:task.progressSum") : undefined}
      >
        <InputNumber min={0} max={100} precision={0} disabled={isSum} style={{ width: "100%" }} />
      </Form.Item>
    </>
  );
}
