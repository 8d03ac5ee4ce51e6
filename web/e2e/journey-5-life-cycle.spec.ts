/** Journey 5: a project moves by commands; what a command lacks is said beforehand, and every step is on record. */

import { pdf } from "./files";
import { accountOf, BUREAU_NAME, expect, signInAs, test } from "./fixtures";
import { choose, dayFrom, dialogOf, pick, save, typeDate } from "./forms";
import { completeProject, createProject, unique } from "./projects";

test("an application says what it lacks, is made complete, moves, and comes back with a reason", async ({
  page,
  browser,
  signIn,
  expectAccessible,
}) => {
  const name = unique("排涝泵站");
  await signIn("clerk");
  await createProject(page, name);
  const commands = page.getByRole("region", { name: "项目流程操作" });
  await commands.getByRole("button", { name: /申报.*缺 \d+ 项/ }).click();
  const blocked = dialogOf(page, `申报 · ${name}`);
  await expect(blocked).toContainText("需要先补齐");
  await expect(blocked.getByRole("listitem").filter({ hasText: "总投资" })).toContainText("必填");
  await expect(blocked.getByText(/^依据：/)).toHaveCount(1);
  await expectAccessible();
  await blocked.getByRole("button", { name: "关闭" }).last().click();

  await completeProject(page);

  await commands.getByRole("button", { name: "申报", exact: true }).click();
  const dialog = dialogOf(page, `申报 · ${name}`);
  await expect(dialog).toContainText("已申报");
  await expectAccessible();
  await dialog.getByRole("button", { name: "申报" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(`“${name}”现为已申报`)).toBeVisible();
  await expect(page.getByRole("banner").or(page.getByRole("main")).getByText("已申报").first()).toBeVisible();

  const reviewer = await browser.newPage();
  await signInAs(reviewer, accountOf("planning_officer"));
  await reviewer.goto(page.url());
  await reviewer.getByRole("button", { name: "退回" }).click();
  const back = dialogOf(reviewer, `退回 · ${name}`);
  await back.getByRole("button", { name: "退回" }).click();
  await expect(back.getByText("此项必填")).toBeVisible();
  await back.getByLabel("理由").fill("总投资构成不清，请补充。");
  await back.getByRole("button", { name: "退回" }).click();
  await expect(back).toBeHidden();
  await reviewer.context().close();

  await page.goto(`${page.url().split("?")[0]}?tab=timeline`);
  const timeline = page.getByRole("tabpanel");
  await expect(timeline).toContainText("总投资构成不清，请补充。");
  await expect(timeline.getByText("变更状态")).toHaveCount(2);
  await expectAccessible();
});

test("a leader suspends a running project and it resumes", async ({ page, signIn }) => {
  await signIn("clerk");
  await page.goto("/desk/projects?state=in_execution");
  await page.getByRole("table").getByRole("row", { name: BUREAU_NAME }).getByRole("link").first().click();
  await page.getByRole("tab", { name: /文件资料/ }).click();
  await page.getByRole("button", { name: "上传文件" }).click();
  const upload = dialogOf(page, "上传文件");
  await upload.locator("input[type=file]").setInputFiles(pdf("停工令.pdf"));
  await choose(page, upload.getByLabel("类型"), "批复文件");
  await save(upload);
  const address = page.url();

  await signInAs(page, accountOf("leader"));
  await page.goto(address);
  const commands = page.getByRole("region", { name: "项目流程操作" });
  await commands.getByRole("button", { name: "暂停" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("理由").fill("汛期停工");
  await dialog.getByRole("button", { name: "暂停" }).click();
  await expect(dialog.getByText("此项必填")).toBeVisible();
  await pick(page, dialog.getByLabel("依据文件"), "停工令");
  await page.keyboard.press("Escape");
  await dialog.getByRole("button", { name: "暂停" }).click();
  await expect(dialog).toBeHidden();
  await expect(commands.getByRole("button", { name: "恢复" })).toBeVisible();

  await commands.getByRole("button", { name: "恢复" }).click();
  await dialog.getByLabel("理由").fill("汛期已过");
  await dialog.getByRole("button", { name: "恢复" }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("tab", { name: /过程记录/ }).click();
  await expect(page.getByRole("tabpanel")).toContainText("汛期已过");
});

test("a milestone planned for a day and reached later is told so", async ({ page, signIn }) => {
  await signIn("clerk");
  await createProject(page, unique("渠道衬砌"));
  await page.getByRole("tab", { name: /关键节点/ }).click();
  await page.getByRole("button", { name: "添加节点" }).click();
  const drawer = dialogOf(page, "添加节点");
  await drawer.getByLabel("节点名称").fill("通水");
  await typeDate(drawer.getByLabel("计划日期"), dayFrom(-9));
  await typeDate(drawer.getByLabel("实际日期"), dayFrom(-2));
  await save(drawer);
  await expect(page.getByRole("row", { name: /通水/ })).toContainText("晚 7 天");
});
