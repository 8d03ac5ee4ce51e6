/** How a person works the parts that stand on many pages: drawers, selects, dates, questions. */
import { expect, type Locator, type Page } from "@playwright/test";

/** The drawer or dialog that is open, by its title. */
export function dialogOf(page: Page, title: string | RegExp): Locator {
  return page.getByRole("dialog", { name: title });
}

/** Picks a unit by typing its name, from the tree or, where no unit may be opened up, from a list. */
export async function pickUnit(page: Page, field: Locator, name: string): Promise<void> {
  await field.click();
  await field.fill(name);
  const found = page.getByRole("treeitem", { name, exact: true });
  await found
    .or(await openOption(page, field, name))
    .first()
    .click();
}

/** Picks an entry of a list that is typed into. */
export async function pick(page: Page, field: Locator, name: string): Promise<void> {
  await field.click();
  await field.fill(name);
  await (await openOption(page, field, name)).click();
}

/** Picks an entry of a short list that is only opened. */
export async function choose(page: Page, field: Locator, name: string): Promise<void> {
  await field.click();
  await (await openOption(page, field, name)).click();
}

/** Picks whatever a list offers first. */
export async function pickFirst(page: Page, field: Locator): Promise<void> {
  await field.click();
  await (await openOption(page, field, "")).click();
}

/** An entry of the list that belongs to a field, as it is seen; the list for screen readers takes no clicks. */
async function openOption(page: Page, field: Locator, name: string): Promise<Locator> {
  const list = await field.getAttribute("aria-controls");
  return page
    .locator(".ant-select-dropdown")
    .filter({ has: page.locator(`[id="${list}"]`) })
    .locator(".ant-select-item-option")
    .filter({ hasText: name })
    .first();
}

/** Types a date, YYYY-MM-DD. */
export async function typeDate(field: Locator, date: string): Promise<void> {
  await field.fill(date);
  await field.press("Enter");
}

/** Saves a drawer and waits until it is gone. */
export async function save(drawer: Locator, button = "保存"): Promise<void> {
  await drawer.getByRole("button", { name: button, exact: true }).click();
  await expect(drawer).toBeHidden();
}

/** The day that lies so many days from today, YYYY-MM-DD. */
export function dayFrom(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** The words of a part. */
export async function textOf(part: Locator): Promise<string> {
  return ((await part.textContent()) ?? "").trim();
}
