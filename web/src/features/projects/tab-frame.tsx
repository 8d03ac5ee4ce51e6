/** The head of a tab: a sentence or figure at the left, the one button at the right. */
import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";
import styles from "./tab-frame.module.css";

interface TabFrameProps {
  note?: ReactNode;
  /** The label of the button that adds something; left out without permission. */
  addLabel?: string | undefined;
  onAdd?: () => void;
  children: ReactNode;
}

export function TabFrame({ note, addLabel, onAdd, children }: TabFrameProps) {
  return (
    <>
      {(note || addLabel) && (
        <div className={styles.head}>
          <span className={styles.note}>{note}</span>
          {addLabel && (
            <Button icon={<PlusOutlined aria-hidden="true" />} onClick={onAdd}>
              {addLabel}
            </Button>
          )}
        </div>
      )}
      {children}
    </>
  );
}
