/** All pages of a list: for what cannot be shown in parts, and for things that have no address of their own. */
import type { Page } from "./types";

/** What a page call takes. */
export interface PageQuery {
  limit: number;
  cursor?: string;
}
const LIMIT = 100;

/** The first item that fits; undefined when no page has one. */
export async function findInPages<T>(
  read: (query: PageQuery) => Promise<Page<T>>,
  fits: (item: T) => boolean,
): Promise<T | undefined> {
  let cursor: string | null = null;
  do {
    const page: Page<T> = await read({ limit: LIMIT, ...(cursor ? { cursor } : {}) });
    const found = page.items.find(fits);
    if (found) return found;
    cursor = page.next_cursor;
  } while (cursor !== null);
  return undefined;
}

/** All items of all pages. */
export async function allPages<T>(read: (query: PageQuery) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  await findInPages(read, (item) => {
    items.push(item);
    return false;
  });
  return items;
}
