/**
 * Journey 11: a risk is placed, treated and answered by a plan that goes to work with one press; an inspection
 * finds a defect, somebody mends it, and somebody else looks again.
 */
import { callerOf, type Made } from "./api";
import { drawing, photo } from "./files";
import { atDesk, EVERYWHERE, expect, expectAccessiblePage, test } from "./fixtures";
import { choose, dayFrom, dialogOf, pick, save, typeDate } from "./forms";
import { unique } from "./projects";
import { runningProject } from "./running";

/** A checklist of two items, under a name of its own. */
async function template(): Promise<string> {
  const admin = await callerOf("business_admin");
  const title = unique("主体质量检查表");
  await admin.post("/inspection-templates", {
    kind: "quality",
    title,
    items: [
      {
        title: "混凝土外观",
        category: "混凝土",
        requirement: "无蜂窝、麻面、露筋",
        basis: "GB 50204-2015 第 8.2 节",
      },
      {
        title: "钢筋间距",
        category: "钢筋",
        requirement: "偏差不超过 10 毫米",
        basis: "GB 50204-2015 第 5.5 节",
      },
    ],
  });
  return title;
}

test("a risk is raised, found in the matrix, treated and answered by a plan at work", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  test.slow();
  const name = unique("围堰导流工程");
  const project = await runningProject({ name });
  const manager = await callerOf("project_manager");
  const worker = await callerOf("field_worker");
  await signIn("project_manager");

  await page.goto(`/desk/projects/${project}?tab=risks`);
  await page.getByRole("button", { name: "登记风险" }).click();
  const drawer = dialogOf(page, "登记风险");
  await drawer.getByRole("button", { name: "保存" }).click();
  await expect(drawer.getByText("此项必填")).toBeVisible();
  await drawer.getByLabel("风险", { exact: true }).fill("围堰漫顶");
  await choose(page, drawer.getByLabel("类别"), "自然灾害");
  await drawer.getByLabel("原因").fill("上游来水超过设计流量");
  await drawer.getByLabel("后果").fill("基坑被淹，停工两周");
  await choose(page, drawer.getByLabel("可能性"), "4");
  await choose(page, drawer.getByLabel("影响程度"), "5");
  await pick(page, drawer.getByLabel("负责人"), manager.name);
  await expectAccessible();
  await save(drawer);

  const cell = page.getByRole("link", { name: /^可能性 4，影响 5：.*，1 项$/ });
  await expect(cell).toBeVisible();
  await expectAccessible();
  await cell.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("link", { name: /^可能性 4，影响 4：/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("没有符合条件的风险")).toBeVisible();
  await cell.click();
  await page.getByRole("link", { name: /围堰漫顶/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: /围堰漫顶/ })).toBeVisible();

  await page.getByRole("button", { name: "确定措施" }).click();
  const treat = dialogOf(page, "应对措施");
  await treat.getByRole("button", { name: "添加措施" }).click();
  await treat.getByLabel("措施 1", { exact: true }).fill("加高围堰 1.5 米，备足编织袋");
  await typeDate(treat.getByLabel("完成期限"), dayFrom(10));
  await choose(page, treat.getByLabel("可能性"), "2");
  await expectAccessible();
  await save(treat);
  await expect(page.getByRole("main")).toContainText("加高围堰 1.5 米，备足编织袋");
  await expect(page.getByRole("main").getByText("已有措施").first()).toBeVisible();
  const risk = page.url().split("/").pop() ?? "";

  // A plan that answers the risk: drafted, issued, put to work.
  await page.getByRole("link", { name: "应急预案" }).first().click();
  await page.getByRole("button", { name: "起草预案" }).click();
  const plan = dialogOf(page, "起草预案");
  const title = unique("围堰漫顶应急预案");
  await plan.getByLabel("预案", { exact: true }).fill(title);
  await choose(page, plan.getByLabel("类型"), "防汛");
  await pick(page, plan.getByLabel("适用项目"), name);
  await page.keyboard.press("Escape");
  await choose(page, plan.getByLabel("对应风险"), "围堰漫顶");
  await page.keyboard.press("Escape");
  await plan.getByLabel("启动条件").fill("水位超过警戒线 0.5 米");
  await plan.getByRole("button", { name: "添加步骤" }).click();
  await plan.getByLabel("步骤", { exact: true }).fill("撤离基坑人员");
  await plan.getByRole("button", { name: "添加步骤" }).click();
  await plan.getByLabel("步骤", { exact: true }).nth(1).fill("加高子堰");
  await pick(page, plan.getByLabel("责任人").nth(1), worker.name);
  await plan.getByRole("button", { name: "保存" }).click();
  await expect(plan.getByText("岗位、责任人、单位至少填一项")).toHaveCount(1);
  await plan.getByLabel("岗位").first().fill("现场负责人");
  await plan.getByRole("button", { name: "添加联系人" }).click();
  await plan.getByLabel("姓名").fill("李建军");
  await plan.getByLabel("电话").fill("0990-6321234");
  await plan.getByRole("button", { name: "添加物资" }).click();
  await plan.getByLabel("物资", { exact: true }).fill("编织袋");
  await plan.getByLabel("数量").fill("5000 条");
  await expectAccessible();
  await plan.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await page.getByRole("button", { name: "发布" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "发布" }).click();
  await expect(page.getByRole("main").getByText("有效", { exact: true })).toBeVisible();
  await expectAccessible();

  // The risk leads to the plan that answers it.
  await page.goto(`/desk/risks/${risk}`);
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("button", { name: "启动预案" }).click();
  const press = dialogOf(page, `启动“${title}”？`);
  await expect(press).toContainText("将立即生成 2 项任务，并列出 1 位联系人");
  await press.getByLabel("险情说明").fill("上游水库泄洪，水位一小时上涨 0.8 米");
  await press.getByRole("button", { name: `启动：${title}` }).click();
  await expect(page).toHaveURL(/\/desk\/activations\//);
  const main = page.getByRole("main");
  await expect(main.getByText("处置中").first()).toBeVisible();
  await expect(main).toContainText("撤离基坑人员");
  await expect(main).toContainText(worker.name);
  await expect(main.getByRole("link", { name: "0990-6321234" })).toHaveAttribute("href", "tel:0990-6321234");
  await expectAccessible();
  await main.getByLabel("现场情况").fill("人员已全部撤离");
  await main.getByRole("button", { name: "记录" }).click();
  await expect(main.getByRole("list", { name: "处置过程" })).toContainText("人员已全部撤离");
  await main.getByRole("button", { name: "结束处置" }).click();
  const over = dialogOf(page, `结束“${title}”的处置？`);
  await over.getByLabel("处置结果").fill("水位回落，围堰完好");
  await over.getByRole("button", { name: "结束处置" }).click();
  await expect(main.getByText("已结束").first()).toBeVisible();
  await expect(main.getByRole("button", { name: "记录" })).toHaveCount(0);

  await main.getByRole("link", { name }).click();
  await expect(page.getByRole("row", { name: /1\.2\s*加高子堰/ })).toBeVisible();
  await page.goto(`/desk/risks/${risk}`);
  await page.getByRole("button", { name: "登记发生" }).click();
  const occurred = dialogOf(page, /^登记发生：/);
  await occurred.getByLabel("发生情况").fill("水位一度平堰顶");
  await occurred.getByRole("button", { name: "登记发生" }).click();
  await expect(main.getByText("已发生").first()).toBeVisible();
  await expect(main).not.toContainText(/[a-z]+_[a-z]+/);
});

test("an inspection finds a defect, and whoever mends it does not judge it", async ({
  page,
  browser,
  signIn,
  expectAccessible,
}) => {
  test.slow();
  const checklist = await template();
  const project = await runningProject({ name: unique("泵房主体工程") });
  await signIn("supervisor");
  await page.goto(`/desk/projects/${project}?tab=checks`);
  await page.getByRole("button", { name: "开始检查" }).click();
  const begin = dialogOf(page, "开始检查");
  await pick(page, begin.getByLabel("检查表"), checklist);
  await begin.getByLabel("受检企业").fill("清源建设");
  await begin.locator("input[type=file]").setInputFiles(drawing("平面图.png"));
  await expect(begin.getByRole("img", { name: "平面图.png" })).toBeVisible();
  await expectAccessible();
  await begin.getByRole("button", { name: "开始", exact: true }).click();
  await expect(page).toHaveURL(/\/desk\/inspections\/[0-9a-f-]+/);

  // What fails needs words; what passes is one press.
  const main = page.getByRole("main");
  await expect(main).toContainText("检查项（0 / 2）");
  await main
    .getByRole("group", { name: "钢筋间距" })
    .getByRole("button", { name: "合格", exact: true })
    .click();
  await expect(main).toContainText("检查项（1 / 2）");
  await main.getByRole("group", { name: "混凝土外观" }).getByRole("button", { name: "不合格" }).click();
  const words = main.getByRole("textbox", { name: "混凝土外观 的说明" });
  await expect(words).toBeFocused();
  await expect(main.getByRole("alert")).toContainText("不合格要写明情况");
  await words.fill("西墙有蜂窝麻面，约 0.6 平方米");
  await words.press("Enter");
  await expect(main).toContainText("检查项（2 / 2）");
  await expectAccessible();

  await main.getByRole("group", { name: "混凝土外观" }).getByRole("button", { name: "登记问题" }).click();
  const defect = dialogOf(page, "登记问题");
  await expect(defect.getByLabel("问题描述")).toHaveValue("西墙有蜂窝麻面，约 0.6 平方米");
  await defect.getByLabel("问题", { exact: true }).fill("西墙蜂窝麻面");
  await choose(page, defect.getByLabel("程度"), "较重");
  const manager = await callerOf("project_manager");
  await pick(page, defect.getByLabel("整改责任人"), manager.name);
  await defect.locator("input[type=file]").setInputFiles(photo("西墙.png", 5));
  const place = defect.getByRole("group", { name: "点按图上位置，或用方向键移动标记" });
  await place.click({ position: { x: 120, y: 90 } });
  await place.press("ArrowRight");
  await expect(place).toContainText("问题位置");
  await expectAccessible();
  await save(defect);
  await main.getByRole("link", { name: /西墙蜂窝麻面/ }).click();
  await expect(main.getByText("待整改").first()).toBeVisible();
  await expect(main.getByRole("img", { name: "平面图" })).toBeVisible();
  await expectAccessible();
  const address = page.url();

  const mender = await atDesk(browser, "project_manager");
  await mender.goto(address);
  await mender.getByRole("button", { name: "填写整改" }).click();
  const mend = dialogOf(mender, /^填写整改：/);
  await mend.getByLabel("整改情况").fill("凿除松散层，用高一级砂浆修补");
  await mend.locator("input[type=file]").setInputFiles(photo("修补后.png", 6));
  await mend.getByRole("button", { name: "填写整改" }).click();
  await expect(mend).toBeHidden();
  await expect(mender.getByRole("main").getByText("待复查").first()).toBeVisible();
  // He may look again at what others mended, never at his own.
  await expect(mender.getByRole("button", { name: "复查通过" })).toHaveCount(0);
  const id = address.split("/").pop();
  const seen = await manager.get<Made>(`/defects/${id}`);
  await expect(manager.post(`/defects/${id}/pass`, { words: "合格" }, seen.version)).rejects.toThrow(/403/);
  await expectAccessiblePage(mender);
  await mender.context().close();

  await page.reload();
  await page.getByRole("button", { name: "退回整改" }).click();
  const back = dialogOf(page, /^退回整改：/);
  await back.getByLabel("缺什么").fill("边角仍有空鼓");
  await back.getByRole("button", { name: "退回整改" }).click();
  await expect(back).toBeHidden();
  await expect(main.getByText("待整改").first()).toBeVisible();
  const again = await manager.get<Made>(`/defects/${id}`);
  await manager.post(`/defects/${id}/rectify`, { words: "空鼓处已重做", photo_ids: [] }, again.version);
  await page.reload();
  await page.getByRole("button", { name: "复查通过" }).click();
  const pass = dialogOf(page, /^复查通过：/);
  await pass.getByLabel(/^复查意见/).fill("敲击检查合格");
  await pass.getByRole("button", { name: "复查通过" }).click();
  await expect(main.getByText("已销号").first()).toBeVisible();
  await expect(main).toContainText("边角仍有空鼓");

  await main.getByRole("link", { name: checklist }).click();
  await main.getByRole("button", { name: "完成检查" }).click();
  const finish = dialogOf(page, /^完成检查：/);
  await finish.getByLabel("检查结论").fill("一项问题，已整改");
  await finish.getByRole("button", { name: "完成检查" }).click();
  await expect(main.getByText("已完成").first()).toBeVisible();
  await expect(main.getByRole("button", { name: "合格", exact: true }).first()).toBeDisabled();
});

test("checklists are kept by the administrator of the business", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const checklist = await template();
  await signIn("business_admin");
  await page.goto("/desk/inspections?look=templates");
  await page.getByRole("button", { name: `编辑 ${checklist}` }).click();
  const edit = dialogOf(page, "修改检查表");
  await edit.getByRole("button", { name: "添加检查项" }).click();
  await edit.getByLabel("检查项 3", { exact: true }).fill("止水带");
  await edit.getByLabel("问题类别").nth(2).fill("防水");
  await expectAccessible();
  await save(edit);
  const row = page.getByRole("row", { name: new RegExp(checklist) });
  await expect(row).toContainText("第 2 版");
  await row.getByRole("button", { name: `停用 ${checklist}` }).click();
  await expect(row.getByRole("button", { name: `恢复使用 ${checklist}` })).toBeVisible();
});

test(
  "risks, plans, inspections and defects stand at every size",
  EVERYWHERE,
  async ({ page, signIn, expectAccessible }) => {
    test.slow();
    const project = await runningProject({ name: unique("涵洞改建") });
    const manager = await callerOf("project_manager");
    const risk = await manager.post(`/projects/${project}/risks`, {
      title: "雨季塌方",
      category: "natural",
      probability: 3,
      impact: 4,
      owner_id: manager.id,
    });
    const plan = await manager.post("/contingency-plans", {
      title: unique("塌方应急预案"),
      kind: "safety",
      unit_id: manager.unit,
      project_ids: [project],
      risk_ids: [risk.id],
      trigger: "边坡出现裂缝",
      steps: [{ title: "撤离", role: "现场负责人", person_id: manager.id, hours_after: 1 }],
      contacts: [{ name: "李建军", organisation: "县应急局", phone: "0990-6321234" }],
      resources: [{ name: "警戒带", quantity: "10 卷", place: "仓库" }],
    });
    const issued = await manager.post(`/contingency-plans/${plan.id}/issue`, {}, plan.version);
    const press = { project_id: project, risk_id: risk.id, reason: "边坡出现裂缝" };
    const active = await manager.post(`/contingency-plans/${plan.id}/activate`, press, issued.version);
    await template();
    const templates = await manager.get<{ items: Made[] }>("/inspection-templates?state=in_use");
    const about = { template_id: templates.items[0]?.id, contractor: "清源建设" };
    const inspection = await manager.post(`/projects/${project}/inspections`, about);
    const found = { item: 1, title: "沉降缝错台", severity: "critical" };
    const defect = await manager.post(`/inspections/${inspection.id}/defects`, found, inspection.version);

    await signIn("project_manager");
    const pages = [
      "risks",
      `risks/${risk.id}`,
      `projects/${project}?tab=risks`,
      "plans",
      `plans/${plan.id}`,
      `activations/${active.id}`,
      "inspections",
      "inspections?look=defects",
      "inspections?look=repeats",
      "inspections?look=templates",
      `inspections/${inspection.id}`,
      `defects/${defect.id}`,
      `projects/${project}?tab=checks`,
    ];
    for (const path of pages) {
      await page.goto(`/desk/${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
      await expectAccessible();
    }
  },
);
