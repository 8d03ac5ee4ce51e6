/**
 * The state of a list lives in the URL: filters, sort, selected tab. Each field has a codec
 * whose bad values fall back to "not set", so an old or edited link never breaks a page.
 */
import { useCallback, useEffect, useMemo, useRef } from "react";
import { useSearchParams } from "react-router";

/** Reads one field from the query and writes it back; null or empty leaves the query. */
export interface Codec<T> {
  read: (raw: string | null) => T;
  write: (value: T) => string | null;
}

export type Schema<T> = { [K in keyof T]: Codec<T[K]> };

/** Any text; empty is not set. */
export const text: Codec<string | null> = {
  read: (raw) => raw?.trim() || null,
  write: (value) => value || null,
};

/** Text that matches a pattern, otherwise not set. */
export function pattern(shape: RegExp): Codec<string | null> {
  return { read: (raw) => (raw && shape.test(raw) ? raw : null), write: (value) => value };
}

/** One of a closed set, otherwise the fallback. */
export function oneOf<V extends string, F extends V | null>(values: readonly V[], fallback: F): Codec<V | F> {
  return {
    read: (raw) => values.find((value) => value === raw) ?? fallback,
    write: (value) => (value === fallback ? null : value),
  };
}

/** Several of a closed set, comma separated, in the order of the set. */
export function someOf<V extends string>(values: readonly V[]): Codec<V[]> {
  return {
    read: (raw) => {
      const wanted = new Set(raw?.split(","));
      return values.filter((value) => wanted.has(value));
    },
    write: (value) => value.join(",") || null,
  };
}

/** true or not set. */
export const flag: Codec<boolean> = {
  read: (raw) => raw === "true",
  write: (value) => (value ? "true" : null),
};

/** Reads all fields of a query. */
export function readSearch<T extends object>(schema: Schema<T>, query: URLSearchParams): T {
  const entries = keysOf(schema).map((key) => [key, schema[key].read(query.get(key))]);
  return Object.fromEntries(entries);
}

/** Writes changed fields into a query; fields of other schemas stay. */
export function writeSearch<T extends object>(
  schema: Schema<T>,
  query: URLSearchParams,
  change: Partial<T>,
): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const key of keysOf(schema)) {
    const value = change[key];
    if (value === undefined) continue;
    const raw = schema[key].write(value);
    if (raw === null) next.delete(key);
    else next.set(key, raw);
  }
  return next;
}

/** The state of a page in its URL, and a function that changes some fields of it. */
export function useSearchState<T extends object>(schema: Schema<T>): [T, (change: Partial<T>) => void] {
  const [query, setQuery] = useSearchParams();
  const state = useMemo(() => readSearch(schema, query), [schema, query]);
  // A second change may come before the first is drawn; it must not begin from what is drawn.
  const latest = useRef(query);
  useEffect(() => {
    latest.current = query;
  }, [query]);
  const update = useCallback(
    (change: Partial<T>) => {
      latest.current = writeSearch(schema, latest.current, change);
      // Replacing keeps "back" for leaving the list, not for undoing every keystroke.
      setQuery(latest.current, { replace: true });
    },
    [schema, setQuery],
  );
  return [state, update];
}

function keysOf<T extends object>(schema: Schema<T>): (keyof T & string)[] {
  const keys: (keyof T & string)[] = [];
  for (const key in schema) keys.push(key);
  return keys;
}
