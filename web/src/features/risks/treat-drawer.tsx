/** What is done about a risk: strategy, measures with day and person, and what will be left of it. */
import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import type { RiskView, TreatRisk } from "@/api/types";
import { acting } from "@/api/writing";
import { DateField } from "@/desk-ui/date-field";
import { EditDrawer } from "@/desk-ui/edit-drawer";
import { PersonSelect } from "@/desk-ui/person-select";
import frame from "@/desk-ui/row-fieldset.module.css";
import { type Choice, unitChoice } from "@/shared/choice";
import { useOnce } from "@/shared/use-once";
import { STRATEGIES, type Strategy } from "./model";
import { PlaceItem } from "./place-item";
import { useRisksChanged } from "./queries";
import styles from "./treat-drawer.module.css";

interface MeasureForm {
  text: string;
  due_on: string | null;
  person: Choice | null;
  done_on: string | null;
}
interface TreatForm {
  strategy: Strategy;
  measures: MeasureForm[];
  residual: { probability: number; impact: number };
}

const NO_MEASURE: MeasureForm = { text: "", due_on: null, person: null, done_on: null };

function toForm(risk: RiskView | null): TreatForm {
  const treatment = risk?.treatment;
  return {
    strategy: treatment?.strategy ?? "reduce",
    measures: (treatment?.measures ?? []).map(({ text, due_on, person, done_on }) => ({
      text,
      due_on,
      done_on,
      person: unitChoice(person),
    })),
    residual: {
      probability: treatment?.residual_probability ?? risk?.probability ?? 1,
      impact: treatment?.residual_impact ?? risk?.impact ?? 1,
    },
  };
}

function toBody({ strategy, measures, residual }: TreatForm): TreatRisk {
  return {
    strategy,
    measures: measures.map(({ person, ...measure }) => ({ ...measure, person_id: person?.value ?? null })),
    residual_probability: residual.probability,
    residual_impact: residual.impact,
  };
}

interface TreatDrawerProps {
  risk: RiskView;
  isOpen: boolean;
  onClose: () => void;
}

export function TreatDrawer({ risk, isOpen, onClose }: TreatDrawerProps) {
  const { t } = useTranslation();
  const changed = useRisksChanged();
  const once = useOnce();
  const save = async (form: TreatForm, base: RiskView | null) => {
    if (!base) return;
    const { id, version } = base;
    const body = toBody(form);
    await once({ id, version, body }, (key) =>
      api.POST("/api/v1/risks/{id}/treat", { params: { path: { id }, header: acting(version, key) }, body }),
    );
    onClose();
    await changed();
  };
  const label = (field: keyof TreatForm) => t(`risks:treat.${field}`);
  return (
    <EditDrawer<RiskView, TreatForm>
      title={t("risks:treat.title")}
      width={640}
      isOpen={isOpen}
      seen={risk}
      toForm={toForm}
      label={label}
      show={(field, form) => {
        if (field === "strategy") return t(`risks:strategy.${form.strategy}`);
        if (field === "residual") return `${form.residual.probability} × ${form.residual.impact}`;
        return form.measures.map(({ text }) => text).join(t("common:listComma")) || "—";
      }}
      reread={({ id }) => bodyOf(api.GET("/api/v1/risks/{id}", { params: { path: { id } } }))}
      pathFor={treatPath}
      onClose={onClose}
      onSave={save}
    >
      {() => <TreatFields risk={risk} />}
    </EditDrawer>
  );
}

/** "/measures/0/text" → its field; "/residual_impact" → ["residual", "impact"]. */
function treatPath(pointer: string): string[] {
  const [first = "", ...rest] = pointer.replace(/^#?\//, "").split("/");
  const residual = /^residual_(probability|impact)$/.exec(first);
  return residual?.[1] ? ["residual", residual[1]] : [first, ...rest];
}

function TreatFields({ risk }: { risk: RiskView }) {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item name="strategy" label={t("risks:treat.strategy")}>
        <Select options={STRATEGIES.map((value) => ({ value, label: t(`risks:strategy.${value}`) }))} />
      </Form.Item>
      <Form.List name="measures">
        {(fields, { add, remove }) => (
          <fieldset className={frame.frame}>
            <legend>{t("risks:treat.measures")}</legend>
            {fields.map(({ key, name }, index) => (
              <div key={key} className={styles.measure}>
                <Form.Item
                  name={[name, "text"]}
                  label={t("risks:treat.measure", { number: index + 1 })}
                  rules={[{ required: true, whitespace: true, message: t("desk:required") }]}
                >
                  <Input.TextArea rows={2} maxLength={500} />
                </Form.Item>
                <div className={styles.row}>
                  <Form.Item name={[name, "person"]} label={t("risks:treat.person")}>
                    <PersonSelect />
                  </Form.Item>
                  <Form.Item name={[name, "due_on"]} label={t("risks:treat.due")}>
                    <DateField />
                  </Form.Item>
                  <Form.Item name={[name, "done_on"]} label={t("risks:treat.done")}>
                    <DateField />
                  </Form.Item>
                </div>
                <Button
                  type="text"
                  icon={<DeleteOutlined aria-hidden="true" />}
                  aria-label={t("risks:treat.remove", { number: index + 1 })}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => add(NO_MEASURE)}>
              {t("risks:treat.add")}
            </Button>
          </fieldset>
        )}
      </Form.List>
      <fieldset className={frame.frame}>
        <legend>{t("risks:treat.residual")}</legend>
        <div className={styles.row}>
          <PlaceItem name="probability" path={["residual", "probability"]} most={risk.probability} />
          <PlaceItem name="impact" path={["residual", "impact"]} most={risk.impact} />
        </div>
      </fieldset>
    </>
  );
}
