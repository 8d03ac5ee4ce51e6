/** The calls of notifications. */
import { api, bodyOf } from "@/api/client";
import { useChanged } from "@/api/use-changed";
import { usePages } from "@/api/use-pages";
import type { NoticeSearch } from "./model";

const NOTICES = "/api/v1/notifications";

export function useNotices({ unread, kind, digest }: NoticeSearch) {
  const filter = {
    ...(unread ? { unread: true } : {}),
    ...(kind ? { kind } : {}),
    ...(digest ? { digest_id: digest } : {}),
  };
  return usePages(NOTICES, filter, (asked, signal) =>
    bodyOf(api.GET(NOTICES, { params: { query: { ...filter, ...asked } }, signal })),
  );
}

/** The bell and the home page count the unread ones. */
export function useNoticesChanged(): () => Promise<void> {
  return useChanged(NOTICES, "/api/v1/home");
}
