/** Picks a unit from the organisation tree; searchable by name. */
import { CaretDownFilled } from "@ant-design/icons";
import { TreeSelect } from "antd";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Choice } from "@/shared/choice";
import { toTree } from "./org-tree";
import { useOrgUnits } from "./use-org-units";

interface OrgTreeSelectProps {
  id?: string;
  value?: Choice | null;
  onChange?: (value: Choice | null) => void;
  placeholder?: string;
  disabled?: boolean;
  "aria-label"?: string;
}

export function OrgTreeSelect({ value, onChange, ...rest }: OrgTreeSelectProps) {
  const { t } = useTranslation();
  const query = useOrgUnits();
  const nodes = useMemo(() => toTree(query.data?.items ?? []), [query.data]);
  // A link carries only the id of the unit: the name comes from the tree.
  const known = query.data?.items.find((unit) => unit.id === value?.value);
  const shown = value && { value: value.value, label: known?.name ?? value.label };
  return (
    <TreeSelect
      {...rest}
      labelInValue
      allowClear
      style={{ width: "100%" }}
      showSearch={{ treeNodeFilterProp: "title" }}
      popupMatchSelectWidth={360}
      loading={query.isLoading}
      notFoundContent={query.isError ? t("desk:problem.list") : undefined}
      treeData={nodes}
      // The usual triangle is a picture with an English name, which would be read out before every unit.
      switcherIcon={<CaretDownFilled aria-hidden="true" />}
      treeDefaultExpandedKeys={nodes.map((node) => node.value)}
      value={shown ?? undefined}
      onChange={(next: { value: string; label: React.ReactNode } | undefined) =>
        onChange?.(next ? { value: next.value, label: String(next.label) } : null)
      }
    />
  );
}
