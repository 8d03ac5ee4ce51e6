/**
 * Work from a phone whose network comes and goes: whatever is closed, lost or lent to somebody else, each report
 * arrives exactly once, from whoever wrote it.
 */
import { chromium } from "@playwright/test";
import { picture } from "./files";
import { expect, expectAccessiblePage, PHONE, test } from "./fixtures";
import { callerOf, openSite, readyForOffline, report, type Site, secondPhone, signInOnSite } from "./site";

test.skip(({ isMobile }) => !isMobile, "pages for phones");

/** Long enough for the queue to have sent whatever it would send. */
const QUIET_MS = 4000;

let site: Site;
let made = 0;

test.beforeAll(async () => {
  site = await openSite();
});

/** Words that no other test writes. */
function mark(): string {
  made += 1;
  return `${Date.now().toString(36)}-${made}`;
}

test("written offline, reloaded, closed and opened again, it arrives once", { tag: PHONE }, async ({
  context,
  page,
}) => {
  const words = `清基完成 ${mark()}`;
  const title = `清基 ${mark()}`;
  await site.addTask(title);
  await signInOnSite(page, site.worker);
  await readyForOffline(page, title);
  await page.close();

  // A page of its own: what the browser says about failed calls is no fault here.
  const first = await context.newPage();
  await context.setOffline(true);
  await first.goto("/m/");
  await expect(first.getByText("离线", { exact: true })).toBeVisible();
  await expect(first.getByText(/数据来自/)).toBeVisible();
  await expectAccessiblePage(first);

  // Half a form survives the reload, its photo too.
  await first.getByRole("link", { name: title }).click();
  await first.getByLabel("情况说明").fill(words);
  await first.getByLabel("拍照").setInputFiles(picture("清基.png"));
  await expect(first.getByRole("button", { name: /查看第 1 张照片/ })).toBeVisible();
  await expect(first.getByText(/自动保存于/)).toBeVisible();
  await first.reload();
  await expect(first.getByLabel("情况说明")).toHaveValue(words);
  await expect(first.getByRole("button", { name: /查看第 1 张照片/ })).toBeVisible();
  await expectAccessiblePage(first);
  await first.getByRole("button", { name: "提交" }).click();
  await expect(first.getByText("已保存在本机，联网后自动上传", { exact: true })).toBeVisible();
  await first.close();

  const second = await context.newPage();
  await second.goto("/m/queue");
  await expect(second.getByRole("region", { name: title })).toContainText("待上传");
  await expectAccessiblePage(second);
  expect(await site.arrived(words)).toHaveLength(0);
  await context.setOffline(false);
  await expect(second.getByText("没有待上传的内容")).toBeVisible({ timeout: 30_000 });
  expect(await site.arrived(words)).toHaveLength(1);
  await second.goto("/m/reports");
  await expect(second.getByRole("link", { name: new RegExp(title) })).toBeVisible();
});

test("somebody else on the same phone neither sees nor sends it", { tag: PHONE }, async ({ browser }) => {
  const words = `等雨停 ${mark()}`;
  const title = `路基 ${mark()}`;
  await site.addTask(title);
  const reports = "**/api/v1/projects/*/progress-reports";
  const phone = await secondPhone(browser);
  await phone.route(reports, (route) => route.abort());
  await signInOnSite(phone, site.worker);
  await report(phone, title, words);
  await phone.getByRole("link", { name: "我的", exact: true }).click();
  await phone.getByRole("button", { name: "退出登录" }).click();
  const warning = phone.getByRole("dialog", { name: "还有内容没有上传" });
  await expect(warning).toBeVisible();
  await warning.getByRole("button", { name: "退出登录" }).click();
  await expect(phone).toHaveURL(/\/m\/sign-in/);

  // The network is whole again for the other one.
  await phone.unroute(reports);
  await signInOnSite(phone, site.other);
  await phone.goto("/m/queue");
  await expect(phone.getByText("没有待上传的内容")).toBeVisible();
  await phone.waitForTimeout(QUIET_MS);
  expect(await site.arrived(words)).toHaveLength(0);
  await phone.goto("/m/me");
  await phone.getByRole("button", { name: "退出登录" }).click();
  await expect(phone).toHaveURL(/\/m\/sign-in/);

  await signInOnSite(phone, site.worker);
  await expect.poll(async () => (await site.arrived(words)).length, { timeout: 30_000 }).toBe(1);
  await phone.context().close();
});

test("answers that are lost double nothing", { tag: PHONE }, async ({ browser }) => {
  const words = `浇筑 ${mark()}`;
  const title = `底板 ${mark()}`;
  await site.addTask(title);
  const phone = await secondPhone(browser);
  // The server gets every call, the phone gets no answer: once for each step of the photo, twice for the report.
  const lost = new Map<string, number>();
  await phone.route(/\/api\/v1\/(uploads|projects\/[^/]+\/progress-reports)/, async (route) => {
    const kind =
      route.request().method() + (route.request().url().includes("uploads") ? " photo" : " report");
    const times = lost.get(kind) ?? 0;
    if (times >= (kind === "POST report" ? 2 : 1)) return route.continue();
    lost.set(kind, times + 1);
    await route.fetch();
    await route.abort("connectionreset");
  });
  await signInOnSite(phone, site.worker);
  await report(phone, title, words, picture("底板.png"));
  await expect(phone.getByText(/已上传/)).toBeVisible({ timeout: 60_000 });
  // The bytes went once only: announced again, the server said that it has them all.
  expect(Object.fromEntries(lost)).toEqual({ "POST photo": 1, "PUT photo": 1, "POST report": 2 });
  const arrived = await site.arrived(words);
  expect(arrived).toHaveLength(1);
  const whole = await site.atDesk.get<{ photos: unknown[] }>(`/progress-reports/${arrived[0]?.id}`);
  expect(whole.photos).toHaveLength(1);
  await phone.context().close();
});

test("on a plain http address the queue works without a service worker", { tag: PHONE }, async ({
  baseURL,
  launchOptions,
}) => {
  const words = `护岸 ${mark()}`;
  const title = `砌筑 ${mark()}`;
  await site.addTask(title);
  const address = new URL(baseURL ?? "");
  address.hostname = "gov.test";
  const browser = await chromium.launch({
    ...launchOptions,
    args: [
      ...(launchOptions.args ?? []),
      `--host-resolver-rules=MAP gov.test ${new URL(baseURL ?? "").hostname}`,
    ],
  });
  const phone = await secondPhone(browser);
  await signInOnSite(phone, site.worker, new URL("/m/", address).toString());
  expect(await phone.evaluate(() => [isSecureContext, "serviceWorker" in navigator])).toEqual([false, false]);
  await phone.getByRole("link", { name: "我的", exact: true }).click();
  await expect(phone.getByText(/没有网络时打不开本页面/)).toBeVisible();
  await phone.getByRole("link", { name: "任务", exact: true }).click();
  // The other pages are fetched ahead, for nothing can be loaded later.
  await phone.waitForLoadState("networkidle");
  await phone.waitForTimeout(QUIET_MS);
  await phone.context().setOffline(true);
  await report(phone, title, words, picture("护岸.png"));
  await expect(phone.getByText("已保存在本机，联网后自动上传", { exact: true })).toBeVisible();
  await phone.context().setOffline(false);
  await expect(phone.getByText(/已上传/)).toBeVisible({ timeout: 60_000 });
  expect(await site.arrived(words)).toHaveLength(1);
  await browser.close();
});

test("a milestone is confirmed offline, sent back, confirmed again and agreed with", { tag: PHONE }, async ({
  browser,
  context,
  page,
}) => {
  const title = `合龙 ${mark()}`;
  const { id } = await site.addMilestone(title, true);
  const path = `/m/projects/${site.projectId}/milestones/${id}`;
  await signInOnSite(page, site.worker);
  await readyForOffline(page, title);
  await page.close();
  const phone = await context.newPage();
  await context.setOffline(true);
  await phone.goto("/m/");
  await phone.getByRole("link", { name: title }).click();
  await expect(phone.getByText(/至少 \d 张现场照片/)).toBeVisible();
  await expectAccessiblePage(phone);
  await phone.getByRole("link", { name: "确认已达到" }).click();
  // What the rule asks for is said before anything is sent.
  await phone.getByRole("button", { name: "提交" }).click();
  await expect(phone.getByText(/规则要求至少 \d 张照片/)).toBeVisible();
  await expectAccessiblePage(phone);
  await phone.getByLabel("情况说明").fill("龙口已封堵。");
  await phone.getByLabel("拍照").setInputFiles(picture("合龙.png"));
  await expect(phone.getByRole("button", { name: /查看第 1 张照片/ })).toBeVisible();
  await phone.getByRole("button", { name: "提交" }).click();
  await expect(phone.getByText("已保存在本机，联网后自动上传", { exact: true })).toBeVisible();
  await context.setOffline(false);
  await expect(phone.getByText(/已上传/)).toBeVisible({ timeout: 30_000 });
  await phone.goto(path);
  await expect(phone.getByText("等待复核").first()).toBeVisible();
  await expect(phone.getByRole("link", { name: "确认已达到" })).toHaveCount(0);

  // The second person looks at the photo and sends it back, with words.
  const desk = await secondPhone(browser);
  await signInOnSite(desk, site.manager);
  await desk.goto(path);
  await desk.getByRole("button", { name: /查看第 1 张照片/ }).click();
  await desk.getByRole("dialog").getByRole("button", { name: "关闭" }).click();
  await expectAccessiblePage(desk);
  await desk.getByRole("button", { name: "退回" }).click();
  const dialog = desk.getByRole("dialog", { name: "退回" });
  await dialog.getByRole("button", { name: "退回" }).click();
  await expect(dialog.getByText("请写明原因")).toBeVisible();
  await dialog.getByLabel("退回的原因").fill("看不清龙口，请补拍。");
  await dialog.getByRole("button", { name: "退回" }).click();
  await expect(dialog).toBeHidden();

  await phone.goto(path);
  await expect(phone.getByText(/看不清龙口，请补拍/)).toBeVisible();
  await phone.getByRole("link", { name: "重新确认" }).click();
  await phone.getByLabel("情况说明").fill("已补拍龙口。");
  await phone.getByLabel("拍照").setInputFiles(picture("龙口.png"));
  await expect(phone.getByRole("button", { name: /查看第 1 张照片/ })).toBeVisible();
  await phone.getByRole("button", { name: "提交" }).click();
  await expect(phone.getByText(/已上传/)).toBeVisible({ timeout: 30_000 });
  await desk.goto(path);
  await desk.getByRole("button", { name: "同意，节点已达到" }).click();
  await expect(desk.getByText("已完成")).toBeVisible();
  const { confirmations } = await site.atDesk.get<{ confirmations: { state: string }[] }>(
    `/milestones/${id}/confirmation`,
  );
  expect(confirmations.map(({ state }) => state)).toEqual(["confirmed", "returned"]);
  await desk.context().close();
});

test("what a reviewer misses is added from the phone", { tag: PHONE }, async ({ page, expectAccessible }) => {
  const words = `钢筋绑扎 ${mark()}`;
  const title = `钢筋 ${mark()}`;
  await site.addTask(title);
  await signInOnSite(page, site.worker);
  await report(page, title, words);
  await expect(page.getByText(/已上传/)).toBeVisible({ timeout: 30_000 });
  const [sent] = await site.arrived(words);
  if (!sent) throw new Error("the report did not arrive");
  const ask = { words: "请补一张全景照片。" };
  await site.atDesk.post(`/progress-reports/${sent.id}/request-completion`, ask, sent.version);

  await page.goto("/m/");
  await page.getByRole("link", { name: /审核请您补充/ }).click();
  await page.getByRole("link", { name: new RegExp(title) }).click();
  await expect(page.getByText(/请补一张全景照片/)).toBeVisible();
  await expectAccessible();
  await page.getByRole("link", { name: "补充填报" }).click();
  await page.getByRole("button", { name: "提交" }).click();
  await expect(page.getByText("请补充说明、进度或照片中的至少一项。")).toBeVisible();
  await page.getByLabel("拍照").setInputFiles(picture("全景.png"));
  await expect(page.getByRole("button", { name: /查看第 1 张照片/ })).toBeVisible();
  await expectAccessible();
  await page.getByRole("button", { name: "提交" }).click();
  await expect(page.getByText(/已上传/)).toBeVisible({ timeout: 30_000 });
  const manager = await callerOf(site.manager, "desk");
  const whole = await manager.get<{ photos: unknown[]; review_state: string }>(
    `/progress-reports/${sent.id}`,
  );
  expect(whole.photos).toHaveLength(1);
  expect(whole.review_state).toBe("submitted");
});
