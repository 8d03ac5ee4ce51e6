/**
 * A drawer that adds or edits one thing. An edit names the version that was seen when the drawer
 * opened; when somebody else was faster (412), both versions are shown and a person decides
 * field by field.
 */
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { toApiError } from "@/api/problem";
import { differences, merge } from "@/shared/merge";
import { ConflictView } from "./conflict-view";
import { FormDrawer, type FormDrawerProps } from "./form-drawer";
import { useFieldWords } from "./use-field-words";

interface Versioned {
  version: number;
}

interface EditDrawerProps<Thing extends Versioned, Values extends object>
  extends Omit<FormDrawerProps<Values>, "initial" | "onSave" | "instead"> {
  /** The thing to edit; null to add one. */
  seen: Thing | null;
  toForm: (thing: Thing | null) => Values;
  /** Saves on top of `base`, the thing the values were made from; null to add one. */
  onSave: (values: Values, base: Thing | null) => Promise<void>;
  /** The thing as it stands now; undefined when it is gone. */
  reread: (thing: Thing) => Promise<Thing | undefined>;
  /** The fields that can be edited here, where not all can. */
  fields?: readonly (keyof Values & string)[] | undefined;
  label: (field: keyof Values & string) => string;
  /** The words of a field's value, where they are not the value itself. */
  show?: (field: keyof Values & string, values: Values) => ReactNode;
  /** Who saved the other version, and when, where that is known. */
  savedBy?: (thing: Thing) => string;
  /** Throwing one's own version away. */
  onDiscard?: () => Promise<unknown>;
}

export function EditDrawer<Thing extends Versioned, Values extends object>(
  props: EditDrawerProps<Thing, Values>,
) {
  const { seen, toForm, onSave, reread, fields, label, show, savedBy, onDiscard, ...drawer } = props;
  const { t } = useTranslation();
  const words = useFieldWords();
  const base = useKept(seen, drawer.isOpen);
  const [conflict, setConflict] = useState<{ mine: Values; theirs: Thing } | null>(null);

  const save = async (shown: Values, on: Thing | null) => {
    // Fields the form does not show are as they were.
    const values = { ...toForm(on), ...shown };
    try {
      await onSave(values, on);
      setConflict(null);
    } catch (error) {
      const theirs = on && toApiError(error).isConflict ? await reread(on) : undefined;
      if (!theirs) throw error;
      setConflict({ mine: values, theirs });
    }
  };
  const close = () => {
    setConflict(null);
    drawer.onClose();
  };
  const choices = () => {
    if (!conflict) return null;
    const other = toForm(conflict.theirs);
    const before = toForm(base);
    const sides = { mine: conflict.mine, theirs: other };
    return (
      <ConflictView<keyof Values & string>
        // A third version arrived meanwhile: start the choices over.
        key={conflict.theirs.version}
        differences={differences(fields ?? fieldsOf(before), before, conflict.mine, other)}
        label={label}
        show={(side, field) => show?.(field, sides[side]) ?? words(sides[side][field])}
        savedBy={savedBy?.(conflict.theirs) ?? t("desk:conflict.someone")}
        onSave={(picks) => save(merge(conflict.mine, other, picks), conflict.theirs)}
        onDiscard={async () => {
          await onDiscard?.();
          close();
        }}
      />
    );
  };
  return (
    <FormDrawer<Values>
      {...drawer}
      initial={toForm(base)}
      onClose={close}
      onSave={(values) => save(values, base)}
      instead={choices()}
    />
  );
}

/** What was seen at opening: news that arrive behind an open form must not pass for seen. */
function useKept<T>(value: T, isOpen: boolean): T {
  const [kept, keep] = useState<{ value: T } | null>(null);
  if (isOpen && !kept) keep({ value });
  if (!isOpen && kept) keep(null);
  return isOpen && kept ? kept.value : value;
}

function fieldsOf<Values extends object>(values: Values): (keyof Values & string)[] {
  const fields: (keyof Values & string)[] = [];
  for (const field in values) fields.push(field);
  return fields;
}
