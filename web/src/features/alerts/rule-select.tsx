/** Picks one of the rules that raise alerts. */
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { $api } from "@/api/client";

/** Rules that watch have ids below this. */
const WATCHING = "alert.";

interface RuleSelectProps {
  value: string | null;
  onChange: (rule: string | null) => void;
}

export function RuleSelect({ value, onChange }: RuleSelectProps) {
  const { t } = useTranslation();
  const query = $api.useQuery("get", "/api/v1/rules", { params: { query: { limit: 100 } } });
  const rules = (query.data?.items ?? []).filter(({ id }) => id.startsWith(WATCHING));
  return (
    <Select
      aria-label={t("alerts:why.rule")}
      placeholder={t("alerts:why.rule")}
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      style={{ width: "100%" }}
      popupMatchSelectWidth={320}
      loading={query.isLoading}
      value={value}
      options={rules.map(({ id, title }) => ({ value: id, label: title }))}
      onChange={(rule: string | undefined) => onChange(rule ?? null)}
    />
  );
}
