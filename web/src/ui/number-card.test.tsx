import { render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { expect, it } from "vitest";
import { NumberCard } from "./number-card";

const card = (noteTo?: string) =>
  render(
    <MemoryRouter>
      <NumberCard title="Tasks" value="7" note="2 late" to="/work" noteTo={noteTo} />
    </MemoryRouter>,
  );

it("leads to the rows of the figure, and by its note to those of the note", () => {
  card("/work?late=true");
  expect(screen.getByRole("link", { name: /Tasks\s*7/ }).getAttribute("href")).toBe("/work");
  expect(screen.getByRole("link", { name: "2 late" }).getAttribute("href")).toBe("/work?late=true");
});

it("is one link where the note counts nothing else", () => {
  card("/work");
  const links = screen.getAllByRole("link");
  expect(links.map((link) => link.getAttribute("href"))).toEqual(["/work"]);
});
