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
  await found.or(openOption(page, name)).first().click();
}

/** Picks an entry of a list that is typed into. */
export async function pick(page: Page, field: Locator, name: string): Promise<void> {
  await field.click();
  await field.fill(name);
  await openOption(page, name).click();
}

/** Picks an entry of a short list that is only opened. */
export async function choose(page: Page, field: Locator, name: string): Promise<void> {
  await field.click();
  await openOption(page, name).click();
}

/** Picks whatever a list offers first. */
export async function pickFirst(page: Page, field: Locator): Promise<void> {
  await field.click();
  await openOption(page, "").click();
}

/** An entry as it is seen; the list for screen readers beside it takes no clicks. */
function openOption(page: Page, name: string): Locator {
  return page
    .locator(".ant-select-dropdown:visible")
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
