/** No such address. */
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { EmptyState } from "@/ui/empty-state";
import { PageHeading } from "@/ui/page-heading";

export function NotFound() {
  const { t } = useTranslation();
  return (
    <main style={{ padding: "var(--s5)" }}>
      <PageHeading title={t("common:notFound.title")} />
      <EmptyState
        title={t("common:notFound.text")}
        action={<Link to="/">{t("common:notFound.home")}</Link>}
      />
    </main>
  );
}
