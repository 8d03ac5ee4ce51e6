/** Asks with the name of the thing before it is removed; failures are shown in the same dialog's place. */
import { App } from "antd";
import { useTranslation } from "react-i18next";
import { useProblemText } from "@/ui/problem-notice";

/** `text` says what else happens; without it only that the removal goes on record. */
type AskDeletion = (name: string, remove: () => Promise<unknown>, text?: string) => void;

export function useDeletion(): AskDeletion {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { modal, message } = App.useApp();
  return (name, remove, text) => {
    modal.confirm({
      title: t("desk:remove.title", { name }),
      content: text ?? t("desk:remove.text"),
      okText: t("common:action.remove"),
      okButtonProps: { danger: true },
      cancelText: t("common:action.cancel"),
      onOk: async () => {
        try {
          await remove();
          message.success(t("desk:remove.done", { name }));
        } catch (error) {
          modal.error({
            title: t("desk:remove.failed", { name }),
            content: problemText(error),
          });
        }
      },
    });
  };
}
