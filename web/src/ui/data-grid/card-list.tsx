/** The rows of a DataGrid on a narrow screen: one card each, no table wider than the screen. */
import { useTranslation } from "react-i18next";
import { Button } from "../button";
import type { DataGridProps } from "./data-grid";
import styles from "./data-grid.module.css";

export function CardList<Row>({ caption, columns, rows, rowId, onEnd, hasMore = false }: DataGridProps<Row>) {
  const { t } = useTranslation();
  const [first, ...rest] = columns;
  if (!first) return null;
  return (
    <>
      <ul className={styles.cards} aria-label={caption}>
        {rows.map((row) => (
          <li key={rowId(row)} className={styles.card}>
            <div className={styles.cardTitle}>{first.render(row)}</div>
            <dl className={styles.facts}>
              {rest
                .filter((column) => !column.isCardHidden)
                .map(({ id, header, render }) => [id, header, render(row)] as const)
                // A debit has no credit: its card does not name it.
                .filter(([, , content]) => content !== "" && content !== null)
                .map(([id, header, content]) => (
                  <div key={id}>
                    <dt>{header}</dt>
                    <dd>{content}</dd>
                  </div>
                ))}
            </dl>
          </li>
        ))}
      </ul>
      {hasMore && (
        <div className={styles.more}>
          <Button isWide onClick={() => onEnd?.()}>
            {t("common:action.more")}
          </Button>
        </div>
      )}
    </>
  );
}
