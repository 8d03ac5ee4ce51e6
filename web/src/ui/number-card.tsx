/**
 * One figure of a home page: what it is, the number, and what it is to be held against. The whole
 * card is the link to exactly the rows that were counted; a note that counts rows of its own is a
 * link of its own upon it.
 */
import { Link } from "react-router";
import styles from "./number-card.module.css";

export interface NumberCardProps {
  title: string;
  value: string;
  /** Plan, change, or extent: "计划 76.0%". */
  note: string | null;
  /** Amber and red are for what is late or wrong, never for decoration. */
  tone?: "plain" | "warn" | "bad" | undefined;
  /** The same for the note, where it and not the number tells what is wrong: "其中逾期 1". */
  noteTone?: "plain" | "bad" | undefined;
  /** Where the rows are; left out where a figure counts none. */
  to?: string | undefined;
  /** Where the rows of the note are, other ones than those of the card. */
  noteTo?: string | undefined;
}

export function NumberCard({
  title,
  value,
  note,
  tone = "plain",
  noteTone = "plain",
  to,
  noteTo,
}: NumberCardProps) {
  const figure = (
    <>
      <span className={styles.title}>{title}</span>
      <b className={styles.value} data-tone={tone}>
        {value}
      </b>
    </>
  );
  if (to && noteTo && noteTo !== to) {
    return (
      <div className={styles.card}>
        <Link to={to} className={styles.whole}>
          {figure}
        </Link>
        <Link to={noteTo} className={styles.noteLink} data-tone={noteTone}>
          {note}
        </Link>
      </div>
    );
  }
  const content = (
    <>
      {figure}
      <span className={styles.note} data-tone={noteTone}>
        {note ?? "\u00A0"}
      </span>
    </>
  );
  return to ? (
    <Link to={to} className={styles.card}>
      {content}
    </Link>
  ) : (
    <div className={styles.card}>{content}</div>
  );
}

/** The cards of a page in a row, two beside each other on a phone. */
export function NumberCards({ label, cards }: { label: string; cards: readonly NumberCardProps[] }) {
  return (
    <ul className={styles.cards} aria-label={label}>
      {cards.map((card) => (
        <li key={card.title}>
          <NumberCard {...card} />
        </li>
      ))}
    </ul>
  );
}
