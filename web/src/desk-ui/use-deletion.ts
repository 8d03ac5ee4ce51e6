/** Asks with the name of the thing before it is removed; failures are shown in the same dialog's place. */
import { App } from "antd";
import { useTranslation } from "react-i18next";
import { useProblemText } from "@/ui/problem-notice";

export function useDeletion(): (name: string, remove: () => Promise<unknown>) => void {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { modal, message } = App.useApp();
  return (name, remove) => {
    modal.confirm({
      title: t("common:remove.title", { name }),
      content: t("common:remove.text"),
      okText: t("common:action.remove"),
      okButtonProps: { danger: true },
      cancelText: t("common:action.cancel"),
      onOk: async () => {
        try {
          await remove();
          message.success(t("common:remove.done", { name }));
        } catch (error) {
          modal.error({
            title: t("common:remove.failed", { name }),
            content: problemText(error),
          });
        }
      },
    });
  };
}
