/**
 * The 5×5 matrix: likelihood upwards, impact to the right. Every cell says its level in words and
 * how many risks lie in it; it is a link to exactly those. The arrow keys walk from cell to cell.
 */
import { type KeyboardEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { RiskLevel } from "@/api/types";
import { cellAfter, isSamePlace, type MatrixPlace, ROWS, STEPS } from "./matrix-model";
import styles from "./risk-matrix.module.css";

export interface MatrixCell extends MatrixPlace {
  /** Null where no matrix is in force. */
  level: RiskLevel | null;
  count: number;
}

interface RiskMatrixProps {
  cells: readonly MatrixCell[];
  /** The cell the list beside it is narrowed to. */
  chosen: MatrixPlace | null;
  /** The address of a cell; of the chosen one it leads back to all. */
  addressOf: (place: MatrixPlace) => string;
}

export function RiskMatrix({ cells, chosen, addressOf }: RiskMatrixProps) {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const place = placeOf(event.target);
    const next = place && cellAfter(event.key, place);
    if (!next) return;
    event.preventDefault();
    table.current?.querySelector<HTMLElement>(`[data-place="${next.probability} ${next.impact}"]`)?.focus();
  };
  return (
    <table ref={table} className={styles.matrix} onKeyDown={onKeyDown}>
      <caption className="visually-hidden">{t("risks:matrix.caption")}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.corner}>
            {t("risks:matrix.axes")}
          </th>
          {STEPS.map((impact) => (
            <th key={impact} scope="col">
              {impact} <span>{t(`risks:impact.${impact}`)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map((probability) => (
          <tr key={probability}>
            <th scope="row">
              {probability} <span>{t(`risks:probability.${probability}`)}</span>
            </th>
            {STEPS.map((impact) => {
              const cell = cells.find((one) => isSamePlace(one, { probability, impact }));
              if (!cell) return <td key={impact} />;
              return (
                <td key={impact}>
                  <Cell
                    cell={cell}
                    isChosen={chosen !== null && isSamePlace(chosen, cell)}
                    to={addressOf(cell)}
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ cell, isChosen, to }: { cell: MatrixCell; isChosen: boolean; to: string }) {
  const { t } = useTranslation();
  const level = cell.level ? t(`risks:level.${cell.level}`) : "—";
  return (
    <Link
      to={to}
      replace
      className={styles.cell}
      data-level={cell.level}
      data-place={`${cell.probability} ${cell.impact}`}
      data-empty={cell.count === 0}
      aria-current={isChosen}
      aria-label={t("risks:matrix.cell", { ...cell, level })}
    >
      <b>{cell.count || "·"}</b>
      <span>{level}</span>
    </Link>
  );
}

function placeOf(target: EventTarget): MatrixPlace | null {
  const place = target instanceof HTMLElement ? target.dataset.place : undefined;
  const [probability, impact] = (place ?? "").split(" ").map(Number);
  return probability && impact ? { probability, impact } : null;
}
