/** What journeys set up beforehand, told to the API as another system would tell it. */
import { createHash, randomUUID } from "node:crypto";
import type { UploadFile } from "./files";
import { type Account, accountOf } from "./fixtures";

const SERVER = process.env.BASE_URL ?? "http://127.0.0.1:8080";

export interface Made {
  id: string;
  version: number;
}

interface Me {
  id: string;
  name: string;
  /** Roles and the units at which they are held. */
  grants: { unit: { id: string; name: string } }[];
}

/** Somebody who speaks to the API. */
export class Caller {
  private constructor(
    private readonly token: string,
    readonly id: string,
    readonly name: string,
    /** Where the role is held. */
    readonly unit: string,
  ) {}

  static async of({ login, password }: Pick<Account, "login" | "password">): Promise<Caller> {
    const { access_token } = await send<{ access_token: string }>("POST", "/auth/login", {
      body: { login, password },
    });
    const me = await send<Me>("GET", "/me", { token: access_token });
    return new Caller(access_token, me.id, me.name, me.grants[0]?.unit.id ?? "");
  }

  get<T>(path: string): Promise<T> {
    return send("GET", path, { token: this.token });
  }

  /** Creates something, or takes a step with something at the version that was seen. */
  post<T = Made>(path: string, body: object, version?: number): Promise<T> {
    return send("POST", path, { token: this.token, body, version });
  }

  /** Sends a photo in one piece; answers with its identifier. */
  async upload({ name, buffer }: UploadFile, hoursAgo = 0): Promise<string> {
    const id = randomUUID();
    const sha256 = createHash("sha256").update(buffer).digest("hex");
    const about = { id, purpose: "photo", file_name: name, size: buffer.length, sha256 };
    await this.post("/uploads", { ...about, captured_at: hoursBefore(hoursAgo) });
    await send("PUT", `/uploads/${id}`, { token: this.token, bytes: buffer });
    return id;
  }
}

/** The instant so many hours ago. */
export function hoursBefore(hours: number): string {
  return new Date(Date.now() - hours * 3_600_000).toISOString();
}

/** A token is good for some minutes, a test ends long before. */
const FRESH_MS = 4 * 60_000;
const callers = new Map<string, { since: number; caller: Promise<Caller> }>();

/** Somebody who holds this role and no other. */
export function callerOf(role: string, number = 0): Promise<Caller> {
  const account = accountOf(role, number);
  const known = callers.get(account.login);
  if (known && Date.now() - known.since < FRESH_MS) return known.caller;
  const caller = Caller.of(account);
  callers.set(account.login, { since: Date.now(), caller });
  return caller;
}

interface Sent {
  token?: string;
  body?: object;
  bytes?: Buffer;
  version?: number | undefined;
}

async function send<T>(method: string, path: string, { token, body, bytes, version }: Sent): Promise<T> {
  const answer = await fetch(`${SERVER}/api/v1${path}`, {
    method,
    headers: {
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(body ? { "Content-Type": "application/json", "Idempotency-Key": randomUUID() } : {}),
      ...(bytes ? { "Content-Type": "application/octet-stream", "Upload-Offset": "0" } : {}),
      ...(version === undefined ? {} : { "If-Match": `"${version}"` }),
    },
    ...(body ? { body: JSON.stringify(body) } : bytes ? { body: new Uint8Array(bytes) } : {}),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return JSON.parse(text || "null");
}
