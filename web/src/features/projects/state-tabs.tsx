/** Counts by state as a row of switches; states nobody is in are left out. */
import { useTranslation } from "react-i18next";
import type { ProjectCounts, ProjectState } from "@/api/types";
import { STATES } from "./model";
import styles from "./state-tabs.module.css";

interface StateTabsProps {
  counts: ProjectCounts | undefined;
  value: ProjectState | null;
  onChange: (state: ProjectState | null) => void;
}

export function StateTabs({ counts, value, onChange }: StateTabsProps) {
  const { t } = useTranslation();
  const shown = STATES.filter((state) => state === value || (counts?.by_state[state] ?? 0) > 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would speak of a form; these switches filter a list
    <div className={styles.tabs} role="group" aria-label={t("projects:filter.state")}>
      <Tab
        label={t("projects:filter.all")}
        count={counts?.total}
        isOn={value === null}
        onPick={() => onChange(null)}
      />
      {shown.map((state) => (
        <Tab
          key={state}
          label={t(`common:projectState.${state}`)}
          count={counts?.by_state[state]}
          isOn={state === value}
          onPick={() => onChange(state)}
        />
      ))}
    </div>
  );
}

interface TabProps {
  label: string;
  count: number | undefined;
  isOn: boolean;
  onPick: () => void;
}

function Tab({ label, count, isOn, onPick }: TabProps) {
  return (
    <button type="button" className={styles.tab} aria-pressed={isOn} onClick={onPick}>
      {label} <span className={styles.count}>{count ?? "—"}</span>
    </button>
  );
}
