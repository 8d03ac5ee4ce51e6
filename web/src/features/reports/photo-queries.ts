/** The photos of a project. */
import { useQuery } from "@tanstack/react-query";
import { api, bodyOf } from "@/api/client";
import type { PhotoQuery, PhotoView } from "@/api/types";
import { usePages } from "@/api/use-pages";
import { earlierPhoto } from "./photo-model";

const PHOTOS = "/api/v1/projects/{id}/photos";
/** So many photos of a task are looked through for the one before. */
const LOOK_BACK = 50;

export function usePhotos(project: string, filter: PhotoQuery) {
  return usePages(PHOTOS, { project, ...filter }, (asked, signal) =>
    bodyOf(api.GET(PHOTOS, { params: { path: { id: project }, query: { ...filter, ...asked } }, signal })),
  );
}

/** The photo of the same task from the time before; null while unknown or where there is none. */
export function useEarlierPhoto(project: string | undefined, photo: PhotoView | undefined): PhotoView | null {
  const task = photo?.task_id;
  const query = useQuery({
    queryKey: ["get", PHOTOS, "earlier", project, photo?.id],
    enabled: Boolean(project && task),
    queryFn: async ({ signal }) => {
      if (!project || !photo || !task) return null;
      const filter = { task_id: task, to: photo.captured_at.slice(0, 10), limit: LOOK_BACK };
      const page = await bodyOf(
        api.GET(PHOTOS, { params: { path: { id: project }, query: filter }, signal }),
      );
      return earlierPhoto(photo, page.items);
    },
  });
  return query.data ?? null;
}
