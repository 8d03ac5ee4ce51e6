/** The words for permissions and what they are about; a code without words is shown as it is. */
import { useTranslation } from "react-i18next";

export function PermissionName({ code }: { code: string }) {
  return useWords(`admin:permission.${code.replace(".", "_")}`) ?? code;
}

/** Several permissions in one line of words, in a steady order. */
export function PermissionList({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation();
  return [...codes].sort().map((code, index) => (
    <span key={code}>
      {index > 0 && t("common:listComma")}
      <PermissionName code={code} />
    </span>
  ));
}

export function ResourceName({ resource }: { resource: string }) {
  return useWords(`admin:resource.${resource}`) ?? resource;
}

function useWords(key: string): string | null {
  const { i18n } = useTranslation();
  const [namespace = "", path = ""] = key.split(":");
  const words: unknown = i18n.getResource(i18n.language, namespace, path);
  return typeof words === "string" ? words : null;
}
