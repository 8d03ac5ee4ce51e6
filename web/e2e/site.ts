/** What a journey on site needs beforehand, made through the interface: tasks and milestones that name a worker. */
import { randomUUID } from "node:crypto";
import { type APIRequestContext, type Browser, type Page, request } from "@playwright/test";
import { type Account, accountsOf, expect, fillSignIn } from "./fixtures";

type Kind = "desk" | "field";

/** One person's calls; everything that is refused fails the test. */
export interface Caller {
  get: <T>(path: string) => Promise<T>;
  post: <T>(path: string, body: object, version?: number) => Promise<T>;
  patch: (path: string, body: object, version: number) => Promise<unknown>;
}

export interface OwnReport {
  id: string;
  words: string;
  review_state: string;
  progress_percent: number | null;
  version: number;
}

const today = (days = 0) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export async function callerOf({ login, password }: Account, kind: Kind): Promise<Caller> {
  const headers = { "X-Requested-With": "dujiang" };
  const api = await request.newContext({ baseURL: process.env.BASE_URL ?? "http://127.0.0.1:8080" });
  const session = await answered(
    api.post("/api/v1/auth/login", { headers, data: { login, password, session_kind: kind } }),
  );
  const signed = {
    ...headers,
    Authorization: `Bearer ${(session as { access_token: string }).access_token}`,
  };
  return {
    get: (path) => answered(api.get(`/api/v1${path}`, { headers: signed })),
    patch: (path, data, version) =>
      answered(api.patch(`/api/v1${path}`, { headers: { ...signed, "If-Match": `"${version}"` }, data })),
    post: (path, data, version) =>
      answered(
        api.post(`/api/v1${path}`, {
          headers: {
            ...signed,
            "Idempotency-Key": randomUUID(),
            ...(version === undefined ? {} : { "If-Match": `"${version}"` }),
          },
          data,
        }),
      ),
  };
}

async function answered<T>(call: ReturnType<APIRequestContext["get"]>): Promise<T> {
  const response = await call;
  if (!response.ok()) throw new Error(`${response.url()} ${response.status()} ${await response.text()}`);
  return response.status() === 204 ? (undefined as T) : ((await response.json()) as T);
}

/** A project under way with its manager at the desk and a worker who is named in its plan. */
export interface Site {
  projectId: string;
  projectName: string;
  manager: Account;
  worker: Account;
  workerId: string;
  other: Account;
  atDesk: Caller;
  onSite: Caller;
  addTask: (title: string) => Promise<{ id: string }>;
  addMilestone: (title: string, isKey: boolean) => Promise<{ id: string }>;
  /** What arrived from the worker with these words. */
  arrived: (words: string) => Promise<OwnReport[]>;
}

export async function openSite(): Promise<Site> {
  const [worker, other] = accountsOf("field_worker");
  if (!worker || !other) throw new Error("two field workers are needed");
  for (const manager of accountsOf("project_manager")) {
    const atDesk = await callerOf(manager, "desk");
    const projects = await atDesk.get<{ items: { id: string; name: string }[] }>(
      "/projects?mine=true&state=in_execution&limit=1",
    );
    const [project] = projects.items;
    if (!project) continue;
    const onSite = await callerOf(worker, "field");
    const { id: workerId } = await onSite.get<{ id: string }>("/me");
    const plan = `/projects/${project.id}`;
    return {
      projectId: project.id,
      projectName: project.name,
      manager,
      worker,
      workerId,
      other,
      atDesk,
      onSite,
      addTask: (title) =>
        atDesk.post(`${plan}/tasks`, {
          title,
          assignee_id: workerId,
          planned_start: today(-9),
          planned_end: today(2),
        }),
      addMilestone: (title, is_key) =>
        atDesk.post(`${plan}/milestones`, { title, is_key, person_id: workerId, planned_date: today(1) }),
      arrived: async (words) => {
        const { reports } = await onSite.get<{ reports: OwnReport[] }>("/my/field");
        return reports.filter((report) => report.words.includes(words));
      },
    };
  }
  throw new Error("no project manager has a project under way");
}

/** Signs in on the phone and waits for the tasks. */
export async function signInOnSite(page: Page, { login, password }: Account, at = "/m/"): Promise<void> {
  await page.goto(at);
  await expect(page).toHaveURL(/\/m\/sign-in/);
  await fillSignIn(page, login, password);
  await expect(page.getByRole("heading", { level: 1, name: "我的任务" })).toBeVisible();
}

/** From now on pages open without a network: the worker has taken charge and the tasks are kept. */
export async function readyForOffline(page: Page, title: string): Promise<void> {
  await expect(page.getByRole("link", { name: title })).toBeVisible();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await expect(page.getByRole("link", { name: title })).toBeVisible();
}

/** Fills in the report of a task and sends it off. */
export async function report(page: Page, title: string, words: string, photo?: PhotoFile): Promise<void> {
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { level: 1, name: "进度填报" })).toBeVisible();
  await page.getByLabel("情况说明").fill(words);
  if (photo) {
    await page.getByLabel("拍照").setInputFiles(photo);
    await expect(page.getByRole("button", { name: /查看第 1 张照片/ })).toBeVisible();
  }
  await page.getByRole("button", { name: "提交" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "提交结果" })).toBeVisible();
}

interface PhotoFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A second phone of somebody. */
export async function secondPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    baseURL: process.env.BASE_URL ?? "http://127.0.0.1:8080",
  });
  return context.newPage();
}
