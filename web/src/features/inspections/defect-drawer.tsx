/** Putting a defect on record: what, how bad, where on the drawing, who mends it by when, with photos. */
import { Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { DefectSeverity, InspectionDetail } from "@/api/types";
import { acting } from "@/api/writing";
import { DateField } from "@/desk-ui/date-field";
import { FormDrawer } from "@/desk-ui/form-drawer";
import { PersonSelect } from "@/desk-ui/person-select";
import { PhotoField } from "@/desk-ui/photo-field";
import { uploadPhotos } from "@/desk-ui/photo-upload";
import type { Choice } from "@/shared/choice";
import { useOnce } from "@/shared/use-once";
import { SEVERITIES } from "./model";
import { type Place, PlaceField } from "./place-field";
import { useChecksChanged } from "./queries";

interface DefectForm {
  title: string;
  description: string;
  category: string;
  severity: DefectSeverity;
  person: Choice | null;
  due_on: string | null;
  photos: readonly File[];
  place: Place | null;
}

interface DefectDrawerProps {
  inspection: InspectionDetail;
  /** The item of the checklist that found it. */
  item: number | null;
  isOpen: boolean;
  onClose: () => void;
}

export function DefectDrawer({ inspection, item, isOpen, onClose }: DefectDrawerProps) {
  const { t } = useTranslation();
  const changed = useChecksChanged();
  const once = useOnce();
  const answer = inspection.answers.find((one) => one.item === item);
  const save = async ({ photos, person, category, place, ...form }: DefectForm) => {
    const photo_ids = await once(
      photos.map(({ name, size }) => [name, size]),
      () => uploadPhotos(photos, "photo"),
    );
    const { id, version } = inspection;
    const body = {
      ...form,
      item,
      category: category.trim() || null,
      person_id: person?.value ?? null,
      unit_id: inspection.unit?.id ?? null,
      contractor: inspection.contractor,
      place: place && { photo_id: place.picture, document_id: null, x: place.x, y: place.y },
      photo_ids,
    };
    await once({ id, version, body }, (key) =>
      api.POST("/api/v1/inspections/{id}/defects", {
        params: { path: { id }, header: acting(version, key) },
        body,
      }),
    );
    onClose();
    await changed();
  };
  const required = [{ required: true, whitespace: true, message: t("desk:required") }];
  return (
    <FormDrawer<DefectForm>
      title={t("inspections:raise")}
      width={600}
      isOpen={isOpen}
      initial={{
        title: answer?.title ?? "",
        description: answer?.words ?? "",
        category: answer?.category ?? "",
        severity: "minor",
        person: null,
        due_on: null,
        photos: [],
        place: null,
      }}
      fieldFor={(name) => ({ person_id: "person", photo_ids: "photos" })[name] ?? name}
      onClose={onClose}
      onSave={save}
    >
      {() => (
        <>
          <Form.Item name="title" label={t("inspections:field.defect")} rules={required}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="description" label={t("inspections:field.description")}>
            <Input.TextArea rows={3} maxLength={2000} />
          </Form.Item>
          <Form.Item name="severity" label={t("inspections:field.severity")}>
            <Select
              options={SEVERITIES.map((value) => ({ value, label: t(`inspections:severity.${value}`) }))}
            />
          </Form.Item>
          {item === null && (
            <Form.Item name="category" label={t("inspections:field.category")} rules={required}>
              <Input maxLength={50} />
            </Form.Item>
          )}
          {item !== null && (
            <Form.Item name="category" hidden>
              <Input />
            </Form.Item>
          )}
          <Form.Item name="person" label={t("inspections:field.person")}>
            <PersonSelect />
          </Form.Item>
          <Form.Item name="due_on" label={t("inspections:field.due")} extra={t("inspections:dueHint")}>
            <DateField />
          </Form.Item>
          <Form.Item name="photos" label={t("inspections:field.photos")}>
            <PhotoField label={t("inspections:addPhotos")} />
          </Form.Item>
          {inspection.plan_picture_ids.length > 0 && (
            <Form.Item name="place" label={t("inspections:field.place")}>
              <PlaceField pictures={inspection.plan_picture_ids} />
            </Form.Item>
          )}
        </>
      )}
    </FormDrawer>
  );
}
