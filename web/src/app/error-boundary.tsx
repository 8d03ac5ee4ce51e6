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
  const reload = () => globalThis.location.reload();
  if (error instanceof ApiError) return <ErrorState error={error} onRetry={reload} />;
  const isChunk = error instanceof Error && /import|chunk|preload/i.test(error.message);
  return (
    <EmptyState
      title={isChunk ? t("common:broken.chunk") : t("common:broken.title")}
      hint={isChunk ? t("common:broken.chunkHint") : t("common:broken.hint")}
      action={
        <Button kind="primary" onClick={reload}>
          {t("common:action.reload")}
        </Button>
      }
    />
  );
}
