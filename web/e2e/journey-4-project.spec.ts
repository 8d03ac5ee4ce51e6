/** Journey 4: one project, from creating it to its papers; two people at once meet both versions. */
import { readFileSync } from "node:fs";
import { pdf, picture } from "./files";
import { accountOf, BUREAU_NAME, EVERYWHERE, expect, signInAs, test } from "./fixtures";
import { choose, dayFrom, dialogOf, pickUnit, save, typeDate } from "./forms";
import { completeProject, createProject, projectLinks, unique } from "./projects";

test("a project is created, edited, tagged and told in its timeline", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const name = unique("堤防加固工程");
  await signIn("clerk");
  await createProject(page, name);
  await expectAccessible();
  await completeProject(page);
  await expect(page.getByText("加固堤防 2.4 公里，清淤 1.1 公里。")).toBeVisible();
  await expect(page.getByText("1,250.50")).toBeVisible();

  await page.getByRole("button", { name: "编辑标签" }).click();
  const tags = page.getByRole("combobox", { name: "标签" });
  await tags.fill("汛前完成");
  await tags.press("Enter");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.getByText("标签已保存")).toBeVisible();
  await expect(page.getByRole("main").getByText("汛前完成")).toBeVisible();

  await page.getByRole("tab", { name: /过程记录/ }).click();
  const timeline = page.getByRole("tabpanel");
  await expect(timeline.getByText("建立项目")).toBeVisible();
  await expect(timeline.getByText("修改项目信息").first()).toBeVisible();
  await expect(timeline).toContainText("汛前完成");
  await expect(timeline).not.toContainText(/[a-z]+_[a-z]+/);
  await expectAccessible();
});

test("who saves second sees both versions and loses nothing", async ({
  page,
  browser,
  signIn,
  expectAccessible,
  expectRefusals,
}) => {
  expectRefusals(412);
  const name = unique("供水管网改造");
  await signIn("clerk");
  await createProject(page, name);
  await page.getByRole("button", { name: "编辑", exact: true }).click();
  const drawer = dialogOf(page, "编辑项目");
  await drawer.getByLabel("详细地址").fill("滨河路 1 号");

  const other = await browser.newPage();
  await signInAs(other, accountOf("project_manager"));
  await other.goto(page.url());
  await other.getByRole("button", { name: "编辑", exact: true }).click();
  await dialogOf(other, "编辑项目").getByLabel("详细地址").fill("滨河路 2 号");
  await dialogOf(other, "编辑项目").getByLabel("项目简介").fill("由负责人补充。");
  await save(dialogOf(other, "编辑项目"));
  await other.context().close();

  await drawer.getByRole("button", { name: "保存" }).click();
  await expect(drawer.getByText("已被他人修改")).toBeVisible();
  await expect(drawer).toContainText("滨河路 1 号");
  await expect(drawer).toContainText("滨河路 2 号");
  await expectAccessible();
  await drawer
    .getByRole("radio", { name: /我的修改/ })
    .first()
    .check();
  await drawer.getByRole("button", { name: "按所选保存" }).click();
  await expect(drawer).toBeHidden();
  await expect(page.getByText("滨河路 1 号")).toBeVisible();
  await expect(page.getByText("由负责人补充。")).toBeVisible();
});

test("participants, tasks and milestones are planned", async ({ page, signIn, expectAccessible }) => {
  await signIn("clerk");
  await createProject(page, unique("小流域治理"));
  await page.getByRole("tab", { name: /参与单位/ }).click();
  await page.getByRole("button", { name: "添加参与单位" }).click();
  const participant = dialogOf(page, "添加参与单位");
  await pickUnit(page, participant.getByLabel("单位"), "安澜县自然资源和规划局");
  await participant.getByLabel("承担任务").fill("办理用地手续");
  await save(participant);
  await expect(page.getByRole("row", { name: /安澜县自然资源和规划局/ })).toContainText("配合");
  await expectAccessible();

  await page.getByRole("tab", { name: /任务分解/ }).click();
  await page.getByRole("button", { name: "添加任务" }).click();
  const task = dialogOf(page, "添加任务");
  await task.getByLabel("任务").fill("土方开挖");
  await pickUnit(page, task.getByLabel("单位"), BUREAU_NAME);
  await typeDate(task.getByLabel("计划开始"), dayFrom(10));
  await typeDate(task.getByLabel("计划完成"), dayFrom(60));
  await save(task);
  await page.getByRole("button", { name: "操作 土方开挖" }).click();
  await page.getByRole("menuitem", { name: "添加下级任务" }).click();
  const below = dialogOf(page, "在“土方开挖”下添加任务");
  await below.getByLabel("任务").fill("清表");
  await save(below);
  await expect(page.getByRole("row", { name: /1\.1\s*清表/ })).toBeVisible();
  await page.getByRole("button", { name: "操作 清表" }).click();
  await page.getByRole("menuitem", { name: "编辑" }).click();
  await dialogOf(page, "编辑任务").getByLabel("进度").fill("40");
  await save(dialogOf(page, "编辑任务"));
  await expect(page.getByRole("row", { name: /1\.1\s*清表/ })).toContainText("40%");
  await expectAccessible();

  await page.getByRole("tab", { name: /关键节点/ }).click();
  await page.getByRole("button", { name: "添加节点" }).click();
  const milestone = dialogOf(page, "添加节点");
  await milestone.getByLabel("节点名称").fill("主体完工");
  await typeDate(milestone.getByLabel("计划日期"), dayFrom(90));
  await milestone.getByRole("checkbox", { name: "关键节点" }).check();
  await save(milestone);
  await expect(page.getByRole("row", { name: /主体完工/ })).toContainText(dayFrom(90));
  await expectAccessible();
});

test("papers are uploaded, looked at, renewed and downloaded", async ({ page, signIn, expectAccessible }) => {
  await signIn("clerk");
  await createProject(page, unique("水闸改建"));
  await page.getByRole("tab", { name: /文件资料/ }).click();
  for (const [file, kind] of [
    [pdf("批复.pdf"), "批复文件"] as const,
    [picture("现场.png"), "照片"] as const,
  ]) {
    await page.getByRole("button", { name: "上传文件" }).click();
    const drawer = dialogOf(page, "上传文件");
    await drawer.locator("input[type=file]").setInputFiles(file);
    await choose(page, drawer.getByLabel("类型"), kind);
    await save(drawer);
    await expect(page.getByRole("row", { name: new RegExp(kind) })).toBeVisible();
  }
  await expectAccessible();
  await page.getByRole("button", { name: "预览 现场" }).click();
  await expect(page.getByRole("img", { name: "图片：现场" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "预览 批复" }).click();
  await expect(page.getByRole("img", { name: "批复 第 1 页" })).toBeVisible();
  await expectAccessible();
  await page.keyboard.press("Escape");
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载 批复" }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toBe("批复.pdf");
  expect(readFileSync(await file.path())).toEqual(pdf("批复.pdf").buffer);

  await page
    .getByRole("row", { name: /批复/ })
    .getByRole("button", { name: /第 1 版/ })
    .click();
  const versions = page.getByRole("dialog", { name: "“批复”的版本" });
  await versions.locator("input[type=file]").setInputFiles(pdf("批复（修订）.pdf"));
  await versions.getByRole("button", { name: "上传新版本" }).click();
  await expect(versions.getByText("第 2 版")).toBeVisible();
});

test(
  "the page of a running project stands at every size",
  EVERYWHERE,
  async ({ page, signIn, expectAccessible }) => {
    await signIn("clerk");
    await page.goto("/desk/projects?state=in_execution&q=工程");
    await projectLinks(page).first().click();
    for (const tab of ["概况", "任务分解", "关键节点", "参与单位", "文件资料", "过程记录"]) {
      await page.getByRole("tab", { name: new RegExp(tab) }).click();
      await expect(page.getByRole("tabpanel")).toBeVisible();
      await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
      await expectAccessible();
    }
  },
);
