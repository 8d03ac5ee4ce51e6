import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { FundsBar } from "./funds-bar";
import { Sankey } from "./sankey";
import { TimeCurve } from "./time-curve";

const WAN = 1_000_000n;
const series = [
  {
    id: "paid",
    name: "已支付",
    points: [
      { date: "2026-01-10", fen: 120n * WAN },
      { date: "2026-03-01", fen: 250n * WAN },
    ],
  },
];

describe("a curve of money", () => {
  it("is walked along by the keyboard and says what had been reached", async () => {
    render(<TimeCurve title="资金曲线" series={series} today="2026-02-01" />);
    const slider = screen.getByRole("slider", { name: /资金曲线/ });
    expect(slider).toHaveAttribute("aria-valuetext", "2026-01-10: 已支付 120.00");
    slider.focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(slider).toHaveAttribute("aria-valuetext", "2026-03-01: 已支付 250.00");
    await userEvent.keyboard("{ArrowRight}{Home}");
    expect(slider).toHaveAttribute("aria-valuenow", "0");
  });
  it("is a table as well", async () => {
    render(<TimeCurve title="资金曲线" series={series} today="2026-02-01" />);
    await userEvent.click(screen.getByRole("button", { name: "查看数据表" }));
    const table = screen.getByRole("table", { name: "资金曲线" });
    expect(within(table).getAllByRole("row")[2]).toHaveTextContent("2026-03-01250.00");
  });
  it("draws no more than five lines", () => {
    const many = Array.from({ length: 7 }, (_, at) => ({
      ...series[0],
      id: `${at}`,
      name: `第${at}条`,
      points: series[0]?.points ?? [],
    }));
    render(<TimeCurve title="资金曲线" series={many} today="2026-02-01" />);
    expect(screen.getByText(/第4条/)).toBeInTheDocument();
    expect(screen.queryByText(/第5条/)).toBeNull();
  });
});

describe("a flow picture", () => {
  const nodes = [
    { id: "a", label: "中央专项", column: 0 },
    { id: "b", label: "已支付", column: 1 },
  ];
  it("has a name, and the same flows as a table", async () => {
    const words = { from: "从", to: "到", amount: "金额" };
    render(
      <Sankey
        title="资金流向"
        nodes={nodes}
        links={[{ from: "a", to: "b", fen: 30n * WAN }]}
        words={words}
      />,
    );
    expect(screen.getByRole("img", { name: /资金流向/ })).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "查看数据表" }));
    expect(screen.getAllByRole("row")[1]).toHaveTextContent("中央专项已支付30.00");
  });
});

describe("the bar of a plan", () => {
  it("says its parts in words", () => {
    const amounts = {
      plan: 100n * WAN,
      appropriated: 80n * WAN,
      received: 70n * WAN,
      committed: 20n * WAN,
      paid: 40n * WAN,
    };
    render(<FundsBar label="2026 年" amounts={amounts} />);
    expect(screen.getByRole("img")).toHaveAccessibleName(
      "2026 年：计划 100.00；已支付 40.00，已承诺未付 20.00，已下达可用 20.00，未下达 20.00",
    );
  });
});
