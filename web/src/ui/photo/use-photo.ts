/**
 * The picture of a photo as an address the browser can show. The bytes come through an authorised
 * call and never by an address of their own, so nobody can pass a photo on by its link.
 */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { fetchFile } from "@/api/files";

/** "thumb" for grids, "view" for the large view. */
export type PhotoSize = "thumb" | "view";

const TEN_MINUTES = 600_000;

export interface ShownPhoto {
  url: string | null;
  error: unknown;
}

export function usePhoto(id: string, size: PhotoSize, isWanted = true): ShownPhoto {
  const query = useQuery({
    queryKey: ["photo", id, size],
    queryFn: () => fetchFile(`/api/v1/photos/${id}?size=${size}`),
    enabled: isWanted,
    // A photo never changes; it is let go when nobody has looked at it for a while.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: TEN_MINUTES,
  });
  return { url: useBlobUrl(query.data), error: query.error };
}

/** An address for bytes in memory, taken back when they are not shown any more. */
export function useBlobUrl(blob: Blob | undefined): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!blob) return setUrl(null);
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url;
}
