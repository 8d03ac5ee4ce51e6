/** A status: shape + word + colour, so that colour alone never carries the meaning. */
import styles from "./status-tag.module.css";

export type Tone = "ok" | "warn" | "bad" | "info" | "idle";
export type Shape = "dot" | "ring" | "half" | "square" | "cross" | "triangle";

interface StatusTagProps {
  tone: Tone;
  shape?: Shape;
  children: string;
}

export function StatusTag({ tone, shape = "dot", children }: StatusTagProps) {
  return (
    <span className={`${styles.tag} ${styles[tone]}`}>
      <svg className={styles.shape} viewBox="0 0 10 10" aria-hidden="true">
        {SHAPES[shape]}
      </svg>
      {children}
    </span>
  );
}

const SHAPES: Record<Shape, React.ReactNode> = {
  dot: <circle cx="5" cy="5" r="4" fill="currentColor" />,
  ring: <circle cx="5" cy="5" r="3.2" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  half: (
    <>
      <circle cx="5" cy="5" r="3.4" fill="none" stroke="currentColor" strokeWidth="1.2" />
      <path d="M5 1.6a3.4 3.4 0 0 1 0 6.8z" fill="currentColor" />
    </>
  ),
  square: <rect x="1.5" y="1.5" width="7" height="7" rx="1" fill="currentColor" />,
  triangle: <path d="M5 1l4.4 8H.6z" fill="currentColor" />,
  cross: <path d="M2 2l6 6M8 2l-6 6" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />,
};
