/** Journey 9: what people say on site arrives at the desk, is looked at, completed, accepted, and moves the plan. */
import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { callerOf, type Made } from "./api";
import { photo } from "./files";
import { accountOf, EVERYWHERE, expect, signInAs, test } from "./fixtures";
import { choose, dialogOf, typeDate } from "./forms";
import { unique } from "./projects";
import { report, runningProject, taskOf } from "./running";

const TASK = "护坡砌筑";

interface Site {
  name: string;
  project: string;
}

/** A project with a task and two reports with photos, a day apart. */
async function site(): Promise<Site> {
  const name = unique("堤防护坡工程");
  const project = await runningProject({ name });
  const task = await taskOf(project, TASK);
  const worker = await callerOf("field_worker");
  const say = async (percent: number, words: string, shades: number[], hoursAgo: number) => {
    const photos: string[] = [];
    for (const shade of shades) photos.push(await worker.upload(photo(`现场${shade}.png`, shade), hoursAgo));
    await report(worker, project, { task: task.id, percent, words, photos, hoursAgo });
  };
  await say(20, "基槽开挖完成", [1], 30);
  await say(45, "砌筑到第三层", [2, 3], 1);
  return { name, project };
}

const cards = (page: Page): Locator => page.getByRole("article", { name: new RegExp(TASK) });

test("reports are walked by keys, completed by their reporter, and accepted into the plan", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  test.slow();
  const { name, project } = await site();
  await signIn("project_manager");
  await page.getByRole("link", { name: "进展填报" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "进展填报" })).toBeVisible();
  await page.goto(`/desk/projects/${project}?tab=reports`);
  await expect(cards(page)).toHaveCount(2);
  await expectAccessible();

  // The latest comes first; j walks down, o opens its photos, c lays the time before beside them.
  await page.keyboard.press("j");
  await expect(cards(page).first()).toBeFocused();
  await page.keyboard.press("o");
  const viewer = dialogOf(page, "查看照片");
  await expect(viewer).toContainText("第 1 张，共 2 张");
  await page.keyboard.press("ArrowRight");
  await expect(viewer).toContainText("第 2 张，共 2 张");
  await viewer.getByRole("button", { name: "与上次对比" }).click();
  await expect(viewer.getByRole("img")).toHaveCount(2);
  await expect(viewer).toContainText("上次");
  await expectAccessible();
  await page.keyboard.press("Escape");
  await expect(viewer).toBeHidden();

  await page.keyboard.press("r");
  const ask = dialogOf(page, /^要求补充：/);
  await ask.getByRole("button", { name: "要求补充" }).click();
  await expect(ask.getByText("此项必填")).toBeVisible();
  await ask.getByLabel("缺什么").fill("请补拍全景照片");
  await ask.getByRole("button", { name: "要求补充" }).click();
  await expect(ask).toBeHidden();
  await expect(cards(page)).toHaveCount(1);

  const worker = await callerOf("field_worker");
  const mine = await worker.get<{ items: (Made & { review_words: string })[] }>(
    `/projects/${project}/progress-reports?review_state=incomplete`,
  );
  expect(mine.items.map(({ review_words }) => review_words)).toEqual(["请补拍全景照片"]);
  const [asked] = mine.items;
  const panorama = await worker.upload(photo("全景.png", 4));
  const added = { words: "已补全景", photo_ids: [panorama], progress_percent: 50 };
  await worker.post(`/progress-reports/${asked?.id}/complete`, added, asked?.version);

  await page.reload();
  await expect(cards(page)).toHaveCount(2);
  await expect(cards(page).first()).toContainText("已补全景");
  await cards(page).first().getByRole("button", { name: "采纳" }).click();
  const accept = dialogOf(page, /^采纳：/);
  await expect(accept).toContainText("50%");
  await expectAccessible();
  await accept.getByRole("button", { name: "采纳" }).click();
  await expect(accept).toBeHidden();
  await expect(page.getByText(/已采纳“.*”的填报/)).toBeVisible();

  // An earlier report that is accepted later is only kept.
  await cards(page).first().getByRole("button", { name: "采纳" }).click();
  await accept.getByRole("button", { name: "采纳" }).click();
  await expect(accept).toBeHidden();
  await page.getByRole("group", { name: "审核状态" }).getByRole("button", { name: "已采纳" }).click();
  await expect(cards(page)).toHaveCount(2);
  await expect(cards(page).last()).toContainText("已有更晚的填报，本次只作记录");

  await page.getByRole("tab", { name: /任务分解/ }).click();
  await expect(page.getByRole("row", { name: new RegExp(TASK) })).toContainText("50%");
  await page.getByRole("tab", { name: /过程记录/ }).click();
  await expect(page.getByRole("tabpanel")).not.toContainText(/[a-z]+_[a-z]+/);

  // The reporter is told, and nobody else.
  await signInAs(page, accountOf("field_worker"));
  await page.goto("/desk/notifications");
  const notices = page.getByRole("list", { name: "通知" }).getByRole("listitem").filter({ hasText: name });
  await expect(notices.filter({ hasText: "填报已采纳" }).first()).toBeVisible({ timeout: 15_000 });
});

test("photos hang on a wall by month, narrow to a task, and open large", async ({ page, signIn }) => {
  const { project } = await site();
  await signIn("project_manager");
  await page.goto(`/desk/projects/${project}?tab=photos`);
  const tiles = page.getByRole("tabpanel").getByRole("button", { name: /^查看照片：/ });
  await expect(tiles).toHaveCount(3);
  await choose(page, page.getByRole("combobox", { name: "来源" }), "节点确认");
  await expect(page.getByText("没有符合条件的照片")).toBeVisible();
  await page.getByRole("button", { name: "清除筛选" }).click();
  await expect(tiles).toHaveCount(3);
  await tiles.first().click();
  const viewer = dialogOf(page, "查看照片");
  await expect(viewer.getByRole("img").first()).toBeVisible();
  const waiting = page.waitForEvent("download");
  await viewer.getByRole("button", { name: "下载原图" }).click();
  const original = readFileSync(await (await waiting).path());
  expect([1, 2, 3].map((shade) => photo("", shade).buffer.equals(original))).toContain(true);
});

test("the reports of a period leave as a paper with their photos", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const { project, name } = await site();
  await signIn("project_manager");
  await page.goto(`/desk/projects/${project}?tab=reports`);
  await page.getByRole("button", { name: "导出填报" }).click();
  const dialog = dialogOf(page, "导出填报");
  const start = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10);
  await typeDate(dialog.getByLabel("起始日期"), start);
  await expectAccessible();
  const waiting = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "下载 PDF" }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toContain(name);
  const bytes = readFileSync(await file.path());
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(bytes.includes("/Image")).toBe(true);

  await page.getByRole("button", { name: "导出填报" }).click();
  await typeDate(dialog.getByLabel("起始日期"), start);
  await dialog.getByRole("button", { name: "查看打印页" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  await expect(page.getByText("砌筑到第三层")).toBeVisible();
  await expectAccessible();
});

test("the daily brief drafts itself and goes out", async ({ page, signIn, expectAccessible }) => {
  const { name, project } = await site();
  await signIn("project_manager");
  await page.getByRole("link", { name: "每日简报" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "每日简报" })).toBeVisible();
  await page.goto(`/desk/briefs?project=${project}`);
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { level: 2, name: new RegExp(name) })).toBeVisible();
  await expect(main.getByRole("list", { name: "当天发生的事" })).toContainText(TASK);
  await expectAccessible();
  await page.getByRole("textbox", { name: `补充 ${name}` }).fill("明日继续砌筑。");
  await page.getByRole("button", { name: `发送 ${name}` }).click();
  await expect(main.getByText("已发送", { exact: true })).toBeVisible();
  await expect(main).toContainText("明日继续砌筑。");
  await page.getByRole("button", { name: "每周汇总" }).click();
  await expect(main.getByRole("heading", { level: 2, name })).toBeVisible();
  await expect(main).toContainText("明日继续砌筑。");
});

test(
  "stream, photos and briefs stand at every size",
  EVERYWHERE,
  async ({ page, signIn, expectAccessible }) => {
    const { project } = await site();
    await signIn("project_manager");
    for (const path of [
      "reports",
      `projects/${project}?tab=reports&review=all`,
      `projects/${project}?tab=photos`,
      "briefs",
      "notifications",
    ]) {
      await page.goto(`/desk/${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
      await expectAccessible();
    }
  },
);
