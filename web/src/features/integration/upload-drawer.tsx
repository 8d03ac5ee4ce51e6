/** Announces a file and sends its bytes. When only the bytes failed, the next try sends them again. */
import { Form, Progress } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import { uploadFile } from "@/api/files";
import { toApiError } from "@/api/problem";
import type { ImportView } from "@/api/types";
import { changing, creating } from "@/api/writing";
import { FileField } from "@/desk-ui/file-field";
import { FormDrawer } from "@/desk-ui/form-drawer";
import { OrgTreeSelect } from "@/desk-ui/org-tree-select";
import { useOwnUnit } from "@/desk-ui/use-own-unit";
import type { Choice } from "@/shared/choice";
import { useOnce } from "@/shared/use-once";
import { MAX_BYTES } from "./model";

interface UploadForm {
  file: File | null;
  unit: Choice | null;
}

interface UploadDrawerProps {
  isOpen: boolean;
  onClose: () => void;
  onDone: (id: string) => void;
}

export function UploadDrawer({ isOpen, onClose, onDone }: UploadDrawerProps) {
  const { t } = useTranslation();
  const once = useOnce();
  const ownUnit = useOwnUnit();
  const [percent, setPercent] = useState<number | null>(null);
  const begun = useRef<{ file: File; unit: string; view: ImportView } | null>(null);

  const announce = async (file: File, unit: string): Promise<ImportView> => {
    const known = begun.current;
    if (known?.file === file && known.unit === unit) return known.view;
    const body = { file_name: file.name, size: file.size, unit_id: unit };
    const view = await once({ body, of: file.lastModified }, (key) =>
      bodyOf(api.POST("/api/v1/imports", { params: { header: creating(key) }, body })),
    );
    begun.current = { file, unit, view };
    return view;
  };
  const save = async ({ file, unit }: UploadForm) => {
    if (!file || !unit) return;
    try {
      const { id, version } = await announce(file, unit.value);
      setPercent(0);
      await uploadFile(`/api/v1/imports/${id}/file`, file, setPercent, changing(version)).catch(
        (failure: unknown) => unlessArrived(id, failure),
      );
      begun.current = null;
      onDone(id);
    } finally {
      setPercent(null);
    }
  };
  const required = { required: true, message: t("desk:required") };
  return (
    <FormDrawer<UploadForm>
      title={t("imports:begin")}
      isOpen={isOpen}
      initial={{ file: null, unit: ownUnit }}
      onClose={onClose}
      onSave={save}
      saveLabel={t("imports:upload")}
      fieldFor={(name) => ({ unit_id: "unit", file_name: "file", size: "file" })[name] ?? name}
    >
      {(form) => (
        <>
          <Form.Item
            name="file"
            label={t("imports:file")}
            extra={t("imports:fileHint")}
            rules={[
              required,
              {
                validator: (_, file: File | null) =>
                  file && file.size > MAX_BYTES
                    ? Promise.reject(new Error(t("imports:tooLarge")))
                    : Promise.resolve(),
              },
            ]}
          >
            <FileField accept=".xlsx,.csv,.tsv,.txt" onChange={(file) => form.setFieldValue("file", file)} />
          </Form.Item>
          <Form.Item name="unit" label={t("imports:unit")} extra={t("imports:unitHint")} rules={[required]}>
            <OrgTreeSelect />
          </Form.Item>
          {percent !== null && <Progress percent={percent} aria-label={t("imports:uploading")} />}
          {percent === 100 && <p role="status">{t("imports:reading")}</p>}
        </>
      )}
    </FormDrawer>
  );
}

/** When only the answer to the bytes was lost, the next try finds them there already. */
async function unlessArrived(id: string, failure: unknown): Promise<void> {
  if (!toApiError(failure).isConflict) throw failure;
  const { state } = await bodyOf(api.GET("/api/v1/imports/{id}", { params: { path: { id } } }));
  if (state === "awaiting_file") throw failure;
}
