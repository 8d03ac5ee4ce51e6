/**
 * Money against time, up to five lines. The keyboard walks along the days (← → Home End), the
 * figures of the day stand in the legend and are read out; lines differ by dash as well as colour,
 * so that they survive a black-and-white printer.
 */
import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatMoney, fromFen, type MoneyUnit } from "@/shared/money";
import { PlainTable } from "../plain-table";
import { useWidth } from "../use-width";
import styles from "./chart.module.css";
import { ChartFrame } from "./chart-frame";
import {
  type CurveSeries,
  type CurveSpan,
  datesOn,
  daysOf,
  lineOf,
  MOST_SERIES,
  placeIn,
  spanOf,
  ticksUpTo,
  valueAt,
} from "./curve-model";

interface TimeCurveProps {
  title: string;
  /** At most five; further ones are not drawn. */
  series: readonly CurveSeries[];
  /** Drawn as a line from top to bottom; what happened ends there. */
  today: string;
  height?: number;
}

const DASHES = ["none", "7 4", "2 3", "9 3 2 3", "1 5"];
const LEFT = 76;
const RIGHT = 16;
const TOP = 12;
const BOTTOM = 26;
/** Above this the axis counts in 亿元. */
const YI = 100_000_000_00n;
const DATE_WIDTH = 84;

export function TimeCurve({ title, series, today, height = 280 }: TimeCurveProps) {
  const { t } = useTranslation();
  const shown = series.slice(0, MOST_SERIES);
  const span = spanOf(shown);
  if (!span) return <p className={styles.note}>{t("desk:chart.empty")}</p>;
  const unit: MoneyUnit = span.most >= YI ? "yi" : "wan";
  const money = (fen: bigint | null) => (fen === null ? "—" : formatMoney(fromFen(fen), unit));
  const days = daysOf(shown);
  return (
    <ChartFrame
      title={title}
      note={t("desk:chart.unit", { unit: t(`desk:unit.${unit}`) })}
      picture={<Picture {...{ title, series: shown, today, height, span, days, money }} />}
      table={
        <PlainTable
          caption={title}
          rows={days}
          rowId={(day) => day}
          columns={[
            { id: "date", header: t("desk:chart.date"), render: (day) => day },
            ...shown.map((one) => ({
              id: one.id,
              header: one.name,
              align: "right" as const,
              render: (day: string) => money(valueAt(one, day)),
            })),
          ]}
        />
      }
    />
  );
}

interface PictureProps extends Required<TimeCurveProps> {
  span: CurveSpan;
  days: readonly string[];
  money: (fen: bigint | null) => string;
}

function Picture({ title, series, today, height, span, days, money }: PictureProps) {
  const { t } = useTranslation();
  const [place, width] = useWidth<HTMLDivElement>(720);
  const [chosen, choose] = useState<number | null>(null);
  const at = Math.min(chosen ?? nearest(days, today), days.length - 1);
  const day = days[at] ?? span.to;
  const inner = { width: Math.max(120, width - LEFT - RIGHT), height: height - TOP - BOTTOM };
  const ticks = ticksUpTo(span.most);
  const box = placeIn(span, ticks[ticks.length - 1] ?? 1n, inner.width, inner.height);
  const words = series.map((one) => `${one.name} ${money(valueAt(one, day))}`).join(t("common:listComma"));

  const onKeyDown = (event: KeyboardEvent) => {
    const last = days.length - 1;
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    choose(Math.min(last, Math.max(0, next)));
  };
  const onPointer = (event: PointerEvent<HTMLDivElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left - LEFT;
    choose(closest(days.map(box.x), x));
  };
  return (
    <>
      <div
        ref={place}
        className={styles.picture}
        role="slider"
        tabIndex={0}
        aria-label={t("desk:chart.walk", { title })}
        aria-valuemin={0}
        aria-valuemax={days.length - 1}
        aria-valuenow={at}
        aria-valuetext={`${day}: ${words}`}
        onKeyDown={onKeyDown}
        onPointerMove={onPointer}
        onPointerDown={onPointer}
      >
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
          <g transform={`translate(${LEFT} ${TOP})`}>
            {ticks.map((tick) => (
              <g key={String(tick)} transform={`translate(0 ${box.y(tick)})`}>
                <line x2={inner.width} className={styles.grid} />
                <text x={-8} dy="4" textAnchor="end" className={styles.axis}>
                  {money(tick)}
                </text>
              </g>
            ))}
            {datesOn(span, Math.max(2, Math.floor(inner.width / DATE_WIDTH))).map((date) => (
              <text
                key={date}
                x={box.x(date)}
                y={inner.height + 18}
                textAnchor="middle"
                className={styles.axis}
              >
                {date.slice(0, 7)}
              </text>
            ))}
            {today >= span.from && today <= span.to && (
              <g transform={`translate(${box.x(today)} 0)`}>
                <line y2={inner.height} className={styles.today} />
                <text
                  x={box.x(today) > inner.width / 2 ? -4 : 4}
                  dy="10"
                  textAnchor={box.x(today) > inner.width / 2 ? "end" : "start"}
                  className={styles.axis}
                >
                  {t("desk:chart.today")}
                </text>
              </g>
            )}
            <line x1={box.x(day)} x2={box.x(day)} y2={inner.height} className={styles.cursor} />
            {series.map((one, index) => (
              <path
                key={one.id}
                d={lineOf(one, box, today < span.to ? today : span.to)}
                className={`${styles.line} ${styles[`c${index + 1}`]}`}
                strokeDasharray={DASHES[index]}
              />
            ))}
            {series.map((one, index) => {
              const value = valueAt(one, day);
              return value === null ? null : (
                <circle
                  key={one.id}
                  cx={box.x(day)}
                  cy={box.y(value)}
                  r="4"
                  className={styles[`c${index + 1}`]}
                />
              );
            })}
          </g>
        </svg>
      </div>
      <ul className={styles.legend} aria-label={t("desk:chart.legend")}>
        <li className={styles.at}>{day}</li>
        {series.map((one, index) => (
          <li key={one.id}>
            <svg width="26" height="8" aria-hidden="true">
              <line
                x1="1"
                x2="25"
                y1="4"
                y2="4"
                className={`${styles.line} ${styles[`c${index + 1}`]}`}
                strokeDasharray={DASHES[index]}
              />
            </svg>
            {one.name} <b>{money(valueAt(one, day))}</b>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The last day that is not after today, or the first. */
function nearest(days: readonly string[], today: string): number {
  const after = days.findIndex((day) => day > today);
  return after === -1 ? days.length - 1 : Math.max(0, after - 1);
}

function closest(places: readonly number[], x: number): number {
  let best = 0;
  for (const [index, place] of places.entries()) {
    if (Math.abs(place - x) < Math.abs((places[best] ?? 0) - x)) best = index;
  }
  return best;
}
