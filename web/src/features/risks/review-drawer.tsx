/** Looking at a risk again: what was seen, whether it moved in the matrix, when it is looked at next. */
import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { RiskView } from "@/api/types";
import { acting } from "@/api/writing";
import { DateField } from "@/desk-ui/date-field";
import { FormDrawer } from "@/desk-ui/form-drawer";
import { useOnce } from "@/shared/use-once";
import { PlaceItem } from "./place-item";
import { useRisksChanged } from "./queries";

interface ReviewForm {
  words: string;
  probability: number;
  impact: number;
  next_review_on: string | null;
}

interface ReviewDrawerProps {
  risk: RiskView;
  isOpen: boolean;
  onClose: () => void;
}

export function ReviewDrawer({ risk, isOpen, onClose }: ReviewDrawerProps) {
  const { t } = useTranslation();
  const changed = useRisksChanged();
  const once = useOnce();
  const save = async (form: ReviewForm) => {
    const { id, version } = risk;
    const body = { ...form, words: form.words.trim(), next_review_on: form.next_review_on ?? null };
    await once({ id, version, body }, (key) =>
      api.POST("/api/v1/risks/{id}/review", { params: { path: { id }, header: acting(version, key) }, body }),
    );
    onClose();
    await changed();
  };
  return (
    <FormDrawer<ReviewForm>
      title={t("risks:review.title")}
      saveLabel={t("risks:verb.review")}
      isOpen={isOpen}
      initial={{ words: "", probability: risk.probability, impact: risk.impact, next_review_on: null }}
      onClose={onClose}
      onSave={save}
    >
      {() => (
        <>
          <Form.Item
            name="words"
            label={t("risks:review.words")}
            rules={[{ required: true, whitespace: true, message: t("desk:required") }]}
          >
            <Input.TextArea rows={4} maxLength={1000} showCount />
          </Form.Item>
          <PlaceItem name="probability" />
          <PlaceItem name="impact" />
          <Form.Item name="next_review_on" label={t("risks:review.next")} extra={t("risks:review.nextHint")}>
            <DateField />
          </Form.Item>
        </>
      )}
    </FormDrawer>
  );
}
