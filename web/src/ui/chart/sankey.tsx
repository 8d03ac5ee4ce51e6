/** How money flows, as ribbons from step to step, with the same flows as a table. */
import { useTranslation } from "react-i18next";
import { formatMoney, fromFen } from "@/shared/money";
import { PHONE, useMedia } from "@/shared/use-media";
import { PlainTable } from "../plain-table";
import { useWidth } from "../use-width";
import styles from "./chart.module.css";
import { ChartFrame } from "./chart-frame";
import { type FlowLink, type FlowNode, fitted, layOut, ribbon } from "./sankey-layout";

interface SankeyProps {
  title: string;
  nodes: readonly FlowNode[];
  links: readonly FlowLink[];
  /** What the columns of the table are called. */
  words: { from: string; to: string; amount: string };
  height?: number;
}

const NODE_WIDTH = 12;
const LABEL_HEIGHT = 34;
const TYPE = 12;
/** Narrower than this the picture scrolls sideways instead of shrinking its words away. */
const LEAST_WIDTH = 620;
const COLOURS = 5;

export function Sankey({ title, nodes, links, words, height = 300 }: SankeyProps) {
  const { t } = useTranslation();
  const isPhone = useMedia(PHONE);
  const money = (fen: bigint) => formatMoney(fromFen(fen));
  const nameOf = (id: string) => nodes.find((node) => node.id === id)?.label ?? id;
  const flows = links.filter(({ fen }) => fen > 0n);
  if (flows.length === 0) return <p className={styles.note}>{t("desk:chart.empty")}</p>;
  return (
    <ChartFrame
      title={title}
      note={t("desk:chart.unit", { unit: t("desk:unit.wan") })}
      isTableFirst={isPhone}
      picture={<Picture {...{ title, nodes, links: flows, height, money }} />}
      table={
        <PlainTable
          caption={title}
          rows={flows}
          rowId={({ from, to }) => `${from} ${to}`}
          columns={[
            { id: "from", header: words.from, render: ({ from }) => nameOf(from) },
            { id: "to", header: words.to, render: ({ to }) => nameOf(to) },
            { id: "amount", header: words.amount, align: "right", render: ({ fen }) => money(fen) },
          ]}
        />
      }
    />
  );
}

interface PictureProps extends Omit<Required<SankeyProps>, "words"> {
  money: (fen: bigint) => string;
}

function Picture({ title, nodes, links, height, money }: PictureProps) {
  const { t } = useTranslation();
  const [place, room] = useWidth<HTMLElement>(LEAST_WIDTH);
  const width = Math.max(LEAST_WIDTH, room);
  const columns = new Set(nodes.map((node) => node.column)).size;
  const labelWidth = Math.min(150, width / (columns + 1));
  const picture = layOut(nodes, links, {
    width,
    height,
    nodeWidth: NODE_WIDTH,
    labelWidth,
    labelHeight: LABEL_HEIGHT,
  });
  const step = (width - NODE_WIDTH - labelWidth) / Math.max(1, columns - 1);
  const labelRoom = Math.min(labelWidth, step - NODE_WIDTH) - TYPE;
  const colourOf = new Map(picture.nodes.map((node, index) => [node.id, `c${(index % COLOURS) + 1}`]));
  const nameOf = (id: string) => nodes.find((node) => node.id === id)?.label ?? id;
  const sum = t("desk:chart.flows", { count: links.length });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section ref={place} className={`${styles.picture} ${styles.scroll}`} aria-label={title} tabIndex={0}>
      <svg
        viewBox={`0 0 ${width} ${picture.height}`}
        width={width}
        height={picture.height}
        role="img"
        aria-label={`${title}\uFF0C${sum}`}
        style={{ maxWidth: "none" }}
      >
        {picture.links.map((link) => (
          <path
            key={`${link.from} ${link.to}`}
            d={ribbon(link)}
            className={`${styles[colourOf.get(link.from) ?? "c1"]} ${styles.ribbon}`}
          >
            <title>{`${nameOf(link.from)} → ${nameOf(link.to)} ${money(link.fen)}`}</title>
          </path>
        ))}
        {picture.nodes.map((node) => (
          <rect
            key={node.id}
            x={node.x}
            y={node.y}
            width={NODE_WIDTH}
            height={node.height}
            className={`${styles[colourOf.get(node.id) ?? "c1"]} ${styles.node}`}
          />
        ))}
        {picture.nodes.map((node) => (
          <text key={node.id} x={node.x + NODE_WIDTH + 6} y={node.labelY} className={styles.label}>
            <title>{node.label}</title>
            <tspan dy="-3">{fitted(node.label, labelRoom, TYPE)}</tspan>
            <tspan x={node.x + NODE_WIDTH + 6} dy="15" className={styles.amount}>
              {money(node.fen)}
            </tspan>
          </text>
        ))}
      </svg>
    </section>
  );
}
