/** The heading of a page: sets the document title and takes the focus after a change of page. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./page-heading.module.css";
import { useHeadingFocus } from "./use-heading-focus";

interface PageHeadingProps {
  title: string;
  /** What stands above the title: breadcrumb links. */
  above?: ReactNode;
  /** What stands beside the title: state, time of the data. */
  beside?: ReactNode;
  /** Buttons at the right, one of them primary at most. */
  actions?: ReactNode;
}

export function PageHeading({ title, above, beside, actions }: PageHeadingProps) {
  const { t } = useTranslation();
  const heading = useHeadingFocus();
  return (
    <header className={styles.head}>
      <title>{`${title} · ${t("common:product")}`}</title>
      <div className={styles.text}>
        {above && <div className={`${styles.above} no-print`}>{above}</div>}
        <div className={styles.line}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {beside && <div className={styles.beside}>{beside}</div>}
        </div>
      </div>
      {actions && <div className={`${styles.actions} no-print`}>{actions}</div>}
    </header>
  );
}
