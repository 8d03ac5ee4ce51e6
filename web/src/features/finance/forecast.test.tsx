import { screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { FundForecast, FundPreviewQuery } from "@/api/types";
import { loadTexts } from "@/i18n";
import { type FakeApi, fakeApi, json } from "@/test/fake-api";
import { aForecast } from "@/test/fund-samples";
import { renderDesk } from "@/test/render";
import { Forecast } from "./forecast";

const PATH = "/api/v1/projects/p1/funds/preview";
const QUERY: FundPreviewQuery = { kind: "payment", amount: "500000.00", source: "fiscal", year: 2026 };

function show(forecast: FundForecast, query: FundPreviewQuery | null = QUERY): FakeApi {
  const fake = fakeApi({ [`GET ${PATH}`]: () => json(forecast) });
  renderDesk(<Forecast projectId="p1" query={query} lineName="土石方" />);
  return fake;
}

beforeEach(() => loadTexts(["finance", "books"]));

describe("what an amount would do", () => {
  it("is asked with what was typed, and told before anyone sends it", async () => {
    const fake = show(aForecast("500000.00"));
    expect(await screen.findByText("可以办理。")).toBeInTheDocument();
    expect(Object.fromEntries(fake.calls("GET", PATH)[0]?.query ?? [])).toEqual({
      kind: "payment",
      amount: "500000.00",
      source: "fiscal",
      year: "2026",
    });
  });
  it("is not asked without an amount", async () => {
    const fake = show(aForecast("0.00"), null);
    expect(screen.getByText(/填好资金来源、年度和金额后/)).toBeInTheDocument();
    await new Promise((done) => setTimeout(done, 400));
    expect(fake.asked).toEqual([]);
  });
  it("names the rung, the clause, and what happens then", async () => {
    const rule = { id: "finance.line.amber", title: "预算科目将满预警", clause: "资金监控" };
    const step = { rung: "amber" as const, message: "达到预算的百分之九十五。", rule };
    const sums = aForecast("1900000.00");
    show({ ...sums, crosses: true, line: sums.line && { ...sums.line, step } });
    const line = await screen.findByRole("region", { name: "土石方" });
    expect(line).toHaveTextContent("接近用完");
    expect(line).toHaveTextContent("达到预算的百分之九十五。");
    expect(line).toHaveTextContent("发出黄色预警");
    expect(line).toHaveTextContent("《预算科目将满预警》，资金监控");
    expect(line).toHaveTextContent("95%");
  });
  it("says a refusal once, however many guards say it, and no word of being allowed", async () => {
    const refusal = {
      code: "finance.commitment.exceeded",
      detail: "该承诺尚可支付 100.00 元，不足 500000.00 元。",
      params: {},
      errors: [],
      rule: { id: "finance.commitment.exceeded", title: "支付不得超过承诺", clause: "合同与支付" },
    };
    show(aForecast("0.00", { is_allowed: false, refusals: [refusal, refusal] }));
    await waitFor(() => expect(screen.getAllByRole("alert")).toHaveLength(1));
    expect(screen.getByRole("alert")).toHaveTextContent("不能办理");
    expect(screen.getByRole("alert")).toHaveTextContent("依据：《支付不得超过承诺》");
    expect(screen.queryByText("可以办理。")).not.toBeInTheDocument();
  });
  it("tells what is left on the contract before and after", async () => {
    show(aForecast("500000.00", { commitment_left: "1500000.00" }));
    expect(await screen.findByText(/合同余额 1,500,000.00 元，办理后 1,000,000.00 元。/)).toBeInTheDocument();
  });
});
