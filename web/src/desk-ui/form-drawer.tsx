/**
 * A short edit in a 480 px drawer: title, form, one primary button. While saving the button is
 * busy; leaving with changes asks first; field errors of the server land on their fields.
 */
import { App, Button, Drawer, Form, type FormInstance } from "antd";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { fieldOf, toApiError } from "@/api/problem";
import { ProblemNotice } from "@/ui/problem-notice";
import styles from "./form-drawer.module.css";

export interface FormDrawerProps<Values extends object> {
  title: string;
  isOpen: boolean;
  initial: Values;
  onClose: () => void;
  /** Saves; what it throws is shown. A conflict may be handled by the caller, who then resolves. */
  onSave: (values: Values) => Promise<void>;
  saveLabel?: string;
  /** The form field that shows the errors of an API field; default: the same name. */
  fieldFor?: (apiField: string) => string;
  /** Where the fields are nested, or the pointer says more than a name. */
  pathFor?: (pointer: string) => string[];
  /** In pixels. */
  width?: number;
  /** Shown instead of the form, for instance both versions of a conflict. */
  instead?: ReactNode;
  children: (form: FormInstance<Values>) => ReactNode;
}

/** Every opening begins afresh, also when the drawer is opened again while it is still sliding away. */
export function FormDrawer<Values extends object>(props: FormDrawerProps<Values>) {
  return <OpenedDrawer<Values> key={useOpening(props.isOpen)} {...props} />;
}

/** Counts how often something was opened. */
function useOpening(isOpen: boolean): number {
  const [seen, setSeen] = useState({ isOpen, count: 0 });
  if (seen.isOpen !== isOpen) setSeen({ isOpen, count: seen.count + (isOpen ? 1 : 0) });
  return seen.count;
}

function OpenedDrawer<Values extends object>(props: FormDrawerProps<Values>) {
  const {
    title,
    isOpen,
    initial,
    onClose,
    onSave,
    saveLabel,
    fieldFor = (name) => name,
    pathFor = (pointer) => [fieldFor(fieldOf(pointer))],
    width = 480,
    instead,
    children,
  } = props;
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    if (!isOpen) setError(null);
  }, [isOpen]);

  const save = async (values: Values) => {
    setBusy(true);
    setError(null);
    try {
      await onSave(values);
    } catch (failure) {
      setError(failure);
      showOnFields(form, failure, pathFor);
    } finally {
      setBusy(false);
    }
  };
  const close = () => {
    if (isBusy) return;
    if (!form.isFieldsTouched()) return onClose();
    modal.confirm({
      title: t("desk:leave.title"),
      content: t("desk:leave.text"),
      okText: t("desk:leave.discard"),
      cancelText: t("desk:leave.stay"),
      onOk: onClose,
    });
  };
  const footer = (
    <div className={styles.foot}>
      <Button onClick={close}>{t("common:action.cancel")}</Button>
      <Button type="primary" loading={isBusy} onClick={() => form.submit()}>
        {saveLabel ?? t("desk:action.save")}
      </Button>
    </div>
  );
  return (
    <Drawer
      open={isOpen}
      onClose={close}
      title={title}
      size={width}
      destroyOnHidden
      mask={{ closable: false }}
      footer={instead ? null : footer}
    >
      {instead}
      <div hidden={Boolean(instead)}>
        {error !== null && (
          <div className={styles.notice}>
            <ProblemNotice
              error={error}
              isFieldShown={(pointer) => form.getFieldInstance(placeIn(pathFor(pointer))) !== undefined}
            />
          </div>
        )}
        <Form<Values>
          form={form}
          layout="vertical"
          initialValues={initial}
          onFinish={save}
          scrollToFirstError
          preserve={false}
        >
          {children(form)}
        </Form>
      </div>
    </Drawer>
  );
}

/** The form counts the rows of its lists by numbers. */
function placeIn(path: readonly string[]): (string | number)[] {
  return path.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** Puts the server's field errors on the fields of the form. */
function showOnFields<Values extends object>(
  form: FormInstance<Values>,
  failure: unknown,
  pathFor: (pointer: string) => string[],
): void {
  const known = new Set(Object.keys(form.getFieldsValue()));
  const found = toApiError(failure).fieldErrors.flatMap(({ pointer, detail }) => {
    const name = placeIn(pathFor(pointer));
    return known.has(String(name[0])) ? [{ name, errors: [detail] }] : [];
  });
  form.setFields(JSON.parse(JSON.stringify(found)));
  const first = found[0];
  if (first) form.scrollToField(first.name);
}
