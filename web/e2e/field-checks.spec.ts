/** Inspections and defects at their place: a checklist by touches, a defect on record, its mending with a photo. */
import { picture } from "./files";
import { accountOf, expect, PHONE, test } from "./fixtures";
import { callerOf, openSite, secondPhone, signInOnSite } from "./site";

test.skip(({ isMobile }) => !isMobile, "pages for phones");

test("a checklist is filled in on site, and what it found is mended", { tag: PHONE }, async ({
  browser,
  page,
  expectAccessible,
}) => {
  const mark = Date.now().toString(36);
  const site = await openSite();
  const rules = await callerOf(accountOf("business_admin"), "desk");
  const items = ["临边防护", "配电箱", "度汛物资"].map((title) => ({ title, category: title }));
  const list = await rules.post<{ id: string }>("/inspection-templates", {
    kind: "safety",
    title: `安全检查 ${mark}`,
    items,
  });
  const begun = await site.atDesk.post<{ id: string }>(`/projects/${site.projectId}/inspections`, {
    template_id: list.id,
    contractor: "第二水利工程公司",
  });

  await signInOnSite(page, site.manager);
  await page.getByRole("link", { name: "我的", exact: true }).click();
  await page.getByRole("link", { name: "检查与整改" }).click();
  await page.getByRole("link", { name: `安全检查 ${mark}` }).click();
  const item = (title: string) => page.getByRole("region", { name: title });
  // Quick touches, one after another.
  await item("配电箱").getByText("合格", { exact: true }).click();
  await item("度汛物资").getByText("不适用", { exact: true }).click();
  await item("临边防护").getByText("不合格", { exact: true }).click();
  await item("临边防护").getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("请写明哪里不合格。")).toBeVisible();
  await page.getByLabel("哪里不合格").fill("左岸 30 米没有栏杆。");
  await item("临边防护").getByLabel("拍照").setInputFiles(picture("临边.png"));
  await expect(item("临边防护").getByRole("button", { name: /查看第 1 张照片/ })).toBeVisible();
  await expectAccessible();
  await item("临边防护").getByRole("button", { name: "保存" }).click();
  await item("临边防护").getByRole("button", { name: "登记为缺陷" }).click();
  const title = `左岸临边 ${mark}`;
  await page.getByLabel("缺陷名称").fill(title);
  await page.getByText("较重", { exact: true }).click();
  await expectAccessible();
  await item("临边防护").getByRole("button", { name: "登记缺陷" }).click();
  await expect(item("临边防护").getByText(new RegExp(`已登记：${title}`))).toBeVisible();
  await page.getByLabel("检查结论").fill("临边防护须整改。");
  await page.getByRole("button", { name: "结束检查" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "检查与整改" })).toBeVisible();
  await expect(page.getByRole("link", { name: `安全检查 ${mark}` })).toHaveCount(0);
  await expectAccessible();
  const whole = await site.atDesk.get<{ state: string; answers: { outcome: string; photo_ids: string[] }[] }>(
    `/inspections/${begun.id}`,
  );
  expect(whole.state).toBe("finished");
  expect(whole.answers.map(({ outcome }) => outcome)).toEqual(["failed", "passed", "not_applicable"]);
  expect(whole.answers[0]?.photo_ids).toHaveLength(1);

  // The worker who is named mends it.
  const [found] = (
    await site.atDesk.get<{ items: { id: string; version: number }[] }>(`/defects?inspection_id=${begun.id}`)
  ).items;
  if (!found) throw new Error("the defect is not on record");
  await site.atDesk.patch(`/defects/${found.id}`, { person_id: site.workerId }, found.version);
  const phone = await secondPhone(browser);
  await signInOnSite(phone, site.worker);
  await phone.goto("/m/checks");
  await phone.getByRole("link", { name: title }).click();
  await phone.getByLabel("怎样整改的").fill("已安装栏杆。");
  await phone.getByLabel("拍照").setInputFiles(picture("栏杆.png"));
  await expect(phone.getByRole("button", { name: /查看第 1 张照片/ })).toBeVisible();
  await phone.getByRole("button", { name: "提交整改" }).click();
  await expect(phone.getByText(/等待另一人复查/)).toBeVisible();
  await phone.context().close();
  const { items: defects } = await site.atDesk.get<{ items: { state: string }[] }>(
    `/defects?inspection_id=${begun.id}`,
  );
  expect(defects.map(({ state }) => state)).toEqual(["mended"]);
});
