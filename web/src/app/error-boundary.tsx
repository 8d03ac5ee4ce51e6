/**
 * A page that broke, or whose code could not be fetched (a new version was deployed, the network
 * went away): says so and offers to load again. Nothing typed elsewhere is touched.
 */
import { useTranslation } from "react-i18next";
import { useRouteError } from "react-router";
import { ApiError } from "@/api/problem";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { ErrorState } from "@/ui/error-state";

export function ErrorBoundary() {
  const { t } = useTranslation();
  const error = useRouteError();
  if (error instanceof ApiError) return <ErrorState error={error} onRetry={reload} />;
  if (error instanceof Error && /import|chunk|preload/i.test(error.message)) return <MissingPage />;
  return (
    <EmptyState title={t("common:broken.title")} hint={t("common:broken.hint")} action={<ReloadButton />} />
  );
}

/** The code of a page could not be fetched. */
export function MissingPage() {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t("common:broken.chunk")}
      hint={t("common:broken.chunkHint")}
      action={<ReloadButton />}
    />
  );
}

function reload(): void {
  globalThis.location.reload();
}

function ReloadButton() {
  const { t } = useTranslation();
  return (
    <Button kind="primary" onClick={reload}>
      {t("common:action.reload")}
    </Button>
  );
}
