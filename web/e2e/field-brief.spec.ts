/** The brief of a day from the phone: drafted, a line taken out, words kept while there is no network, sent once. */
import { expect, PHONE, test } from "./fixtures";
import { openSite, signInOnSite } from "./site";

test.skip(({ isMobile }) => !isMobile, "pages for phones");

interface Brief {
  state: string;
  words: string;
  items: { subject_name: string }[];
}

test("the day of a project goes out from the phone", { tag: PHONE }, async ({
  context,
  page,
  expectAccessible,
}) => {
  const mark = Date.now().toString(36);
  const site = await openSite();
  await site.addTask(`基坑支护 ${mark}`);
  await site.addTask(`降水井 ${mark}`);

  await signInOnSite(page, site.manager);
  await page.getByRole("link", { name: "今日简报" }).click();
  const brief = page.getByRole("region", { name: site.projectName });
  await brief.getByRole("button", { name: new RegExp(`去掉 .*降水井 ${mark}`) }).click();
  // The line stays in its place, and so does the focus.
  await expect(brief.getByRole("button", { name: new RegExp(`恢复 .*降水井 ${mark}`) })).toBeFocused();
  await brief.getByLabel("补充说明（可不填）").fill("明日开挖第二层。");
  await expectAccessible();

  await context.setOffline(true);
  await expect(page.getByText(/没有网络，暂时不能发送/).first()).toBeVisible();
  await expect(brief.getByRole("button", { name: /^发送/ })).toBeDisabled();
  await expect(brief.getByText(/去掉 1 项 · 自动保存于/)).toBeVisible();
  await context.setOffline(false);
  await page.reload();
  await expect(brief.getByLabel("补充说明（可不填）")).toHaveValue("明日开挖第二层。");
  await expect(brief.getByRole("button", { name: new RegExp(`恢复 .*降水井 ${mark}`) })).toBeVisible();

  await brief.getByRole("button", { name: /^发送/ }).click();
  await expect(brief.getByText("已发送")).toBeVisible();
  await expect(brief.getByRole("heading", { name: site.projectName })).toBeFocused();
  await expectAccessible();
  const { items } = await site.atDesk.get<{ items: Brief[] }>(`/daily-briefs?project_id=${site.projectId}`);
  expect(items[0]).toMatchObject({ state: "sent", words: "明日开挖第二层。" });
  const told = items[0]?.items.map(({ subject_name }) => subject_name).join() ?? "";
  expect(told).toContain(`基坑支护 ${mark}`);
  expect(told).not.toContain(`降水井 ${mark}`);

  // Nothing happened yesterday to a project that was quiet, and nobody is asked for anything.
  await page.getByText("昨天", { exact: true }).click();
  await expect(
    page
      .getByText(/没有变化，不需要简报/)
      .or(page.getByText("待发送"))
      .first(),
  ).toBeVisible();
});
