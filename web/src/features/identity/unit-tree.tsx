/**
 * The organisation as a tree (WAI-ARIA tree pattern): one stop for Tab, arrows move and fold,
 * Home and End jump; what has the focus is chosen.
 */
import { type KeyboardEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { StatusTag } from "@/ui/status-tag";
import styles from "./unit-tree.module.css";
import { moveByKey, type TreeRow } from "./unit-tree-model";

interface UnitTreeProps {
  rows: readonly TreeRow[];
  chosen: string | null;
  onChoose: (id: string) => void;
  onToggle: (id: string) => void;
}

export function UnitTree({ rows, chosen, onChoose, onToggle }: UnitTreeProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  // Tab must find one row: the chosen one, or the first when it is folded away.
  const stop = rows.some((row) => row.unit.id === chosen) ? chosen : rows[0]?.unit.id;
  const onKeyDown = (event: KeyboardEvent) => {
    const move = stop ? moveByKey(rows, stop, event.key) : null;
    if (!move) return;
    event.preventDefault();
    if ("toggle" in move) return onToggle(move.toggle);
    onChoose(move.to);
    list.current?.querySelector<HTMLElement>(`[data-unit="${move.to}"]`)?.focus();
  };
  return (
    <div
      ref={list}
      role="tree"
      aria-label={t("desk:page.organisation")}
      className={styles.tree}
      onKeyDown={onKeyDown}
    >
      {rows.map(({ unit, level, hasChildren, isOpen }) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the tree handles the keys of all its rows
        <div
          key={unit.id}
          role="treeitem"
          data-unit={unit.id}
          aria-level={level}
          aria-selected={unit.id === chosen}
          aria-expanded={hasChildren ? isOpen : undefined}
          tabIndex={unit.id === stop ? 0 : -1}
          className={styles.row}
          style={{ paddingInlineStart: (level - 1) * 20 + 4 }}
          onClick={() => onChoose(unit.id)}
        >
          {/* For the mouse only: the keys of the tree fold too. */}
          <span
            className={styles.fold}
            data-state={hasChildren ? (isOpen ? "open" : "folded") : "leaf"}
            aria-hidden="true"
            onClick={(event) => {
              if (!hasChildren) return;
              event.stopPropagation();
              onToggle(unit.id);
            }}
          />
          <span className={styles.name}>{unit.name}</span>
          {!unit.is_active && (
            <StatusTag tone="idle" shape="cross">
              {t("admin:unit.closed")}
            </StatusTag>
          )}
        </div>
      ))}
    </div>
  );
}
