/**
 * The states every view of server data has, by name: loading, error, empty, and content, which
 * says so when it is stale. One component, so that no view forgets one of them.
 */
import type { ReactNode } from "react";
import { ErrorState } from "./error-state";
import { Skeleton } from "./skeleton";
import { StaleNote } from "./stale-note";

/** The part of a react-query result this needs. */
export interface Loadable<T> {
  data: T | undefined;
  error: unknown;
  dataUpdatedAt: number;
  refetch: () => unknown;
}

interface DataViewProps<T> {
  query: Loadable<T>;
  /** Rows of the skeleton and their height in pixels. */
  rows?: number;
  rowHeight?: number;
  isEmpty?: (data: T) => boolean;
  empty?: ReactNode;
  children: (data: T) => ReactNode;
}

export function LoadView<T>({ query, rows, rowHeight, isEmpty, empty, children }: DataViewProps<T>) {
  const { data, error, dataUpdatedAt, refetch } = query;
  if (data === undefined) {
    if (error) return <ErrorState error={error} onRetry={() => refetch()} />;
    return <Skeleton {...(rows ? { rows } : {})} {...(rowHeight ? { rowHeight } : {})} />;
  }
  const isStale = error !== null && error !== undefined;
  return (
    <>
      {isStale && <StaleNote since={dataUpdatedAt} onRetry={() => refetch()} />}
      {isEmpty?.(data) ? empty : children(data)}
    </>
  );
}
