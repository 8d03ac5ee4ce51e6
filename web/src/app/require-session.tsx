/**
 * The guard of every page that is not public: strangers go to the sign-in page of the area and
 * come back afterwards; a password that must be changed is changed first; missing permission is
 * said in words. The server checks everything again.
 */
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, useLocation } from "react-router";
import { useMe, useSession } from "@/api/permissions";
import { freshToken } from "@/api/session";
import { ErrorState } from "@/ui/error-state";
import { PageHeading } from "@/ui/page-heading";
import { Skeleton } from "@/ui/skeleton";
import { HOME, isOpenTo, PASSWORD, SIGN_IN } from "./light-routes";
import type { PageRoute } from "./routes";

export type FirstPage = (permissions: readonly string[]) => string | undefined;

interface RequireSessionProps {
  page: PageRoute;
  /** The first page of somebody's own menu, where the area has one. */
  firstPage?: FirstPage | undefined;
  children: ReactNode;
}

export function RequireSession({ page, firstPage, children }: RequireSessionProps) {
  const { status, mustChangePassword, holder } = useSession();
  const { error, open } = useFirstRefresh(status === "unknown");
  const location = useLocation();
  // Pages on the phone open without a network, for the person whose session was open here last.
  const opensOffline = page.area === "field" && !page.anyOf && holder !== null;
  if (status === "unknown" && opensOffline) return children;
  if (status === "unknown")
    return error ? <ErrorState error={error} onRetry={open} /> : <Skeleton rows={8} />;
  if (status === "anonymous") {
    const back = encodeURIComponent(location.pathname + location.search);
    return <Navigate to={`${SIGN_IN[page.area]}?back=${back}`} replace />;
  }
  if (mustChangePassword && location.pathname !== PASSWORD[page.area]) {
    return <Navigate to={PASSWORD[page.area]} replace />;
  }
  return (
    <RequirePermission page={page} firstPage={firstPage}>
      {children}
    </RequirePermission>
  );
}

/** Asks for a token once when it is not known yet whether there is a session. */
function useFirstRefresh(isNeeded: boolean) {
  const [error, setError] = useState<unknown>(null);
  const open = useCallback(() => {
    setError(null);
    freshToken().catch(setError);
  }, []);
  useEffect(() => {
    if (isNeeded) open();
  }, [isNeeded, open]);
  return { error, open };
}

function RequirePermission({ page, firstPage, children }: RequireSessionProps) {
  const { t } = useTranslation();
  const me = useMe();
  if (!page.anyOf) return children;
  if (!me) return <Skeleton rows={8} />;
  if (isOpenTo(page, me.permissions)) return children;
  // Administrators hold no permission over projects: they start at the first page of their own menu.
  const first = page.path === HOME.desk ? firstPage?.(me.permissions) : undefined;
  if (first) return <Navigate to={first} replace />;
  const isNew = me.permissions.length === 0;
  return (
    <>
      <PageHeading title={t(isNew ? "common:forbidden.noRole" : "common:forbidden.title")} />
      <p>{t(isNew ? "common:forbidden.noRoleHint" : "common:problem.askAdmin")}</p>
    </>
  );
}
