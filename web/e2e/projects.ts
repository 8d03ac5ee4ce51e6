/** Projects that journeys make for themselves. */
import { expect, type Locator, type Page } from "@playwright/test";
import { dayFrom, dialogOf, pick, pickFirst, typeDate } from "./forms";

/** Creates a draft from the register; leaves the page at the project. */
export async function createProject(page: Page, name: string): Promise<void> {
  await page.goto("/desk/projects");
  await page.getByRole("button", { name: "新建项目" }).click();
  const drawer = dialogOf(page, "新建项目");
  await drawer.getByLabel("项目名称").fill(name);
  await drawer.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** Fills in what the application of a project needs. */
export async function completeProject(page: Page): Promise<void> {
  await page.getByRole("button", { name: "编辑", exact: true }).click();
  const drawer = dialogOf(page, "编辑项目");
  await pick(page, drawer.getByLabel("项目类别"), "水利");
  await drawer.getByLabel("总投资").fill("1,250.5");
  await typeDate(drawer.getByLabel("计划开始"), dayFrom(30));
  await typeDate(drawer.getByLabel("计划完成"), dayFrom(300));
  await drawer.getByLabel("年度").fill(dayFrom(30).slice(0, 4));
  await drawer.getByLabel("年度").press("Enter");
  await pick(page, drawer.getByLabel("建设地点区划"), "安澜县");
  await pickFirst(page, drawer.getByLabel("责任领导"));
  await pickFirst(page, drawer.getByLabel("负责人"));
  await drawer.getByLabel("项目简介").fill("加固堤防 2.4 公里，清淤 1.1 公里。");
  await drawer.getByRole("button", { name: "保存" }).click();
  await expect(drawer).toBeHidden();
}

/** A name nobody else has. */
export function unique(name: string): string {
  return `${name}${Date.now().toString(36)}`;
}

/** The projects of the register as it stands, rows or cards. */
export function projectLinks(page: Page): Locator {
  return page.getByRole("main").locator('a[href^="/desk/projects/"]');
}
