/** The button of the light areas. While busy it says so and cannot be pressed twice. */
import type { ButtonHTMLAttributes, ReactNode } from "react";
import styles from "./button.module.css";

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className"> {
  kind?: "primary" | "plain" | "quiet";
  isBusy?: boolean;
  isWide?: boolean;
  children: ReactNode;
}

export function Button({ kind = "plain", isBusy = false, isWide = false, children, ...rest }: ButtonProps) {
  const classes = [styles.button, styles[kind], isWide ? styles.wide : ""].join(" ");
  return (
    <button type="button" {...rest} className={classes} disabled={isBusy || rest.disabled} aria-busy={isBusy}>
      {isBusy && <span className={styles.spinner} aria-hidden="true" />}
      {children}
    </button>
  );
}
