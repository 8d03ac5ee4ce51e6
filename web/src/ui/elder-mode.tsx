/** Elder mode 关怀版: larger text and targets on portal and field, remembered on this device. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readPreference, writePreference } from "@/shared/browser";
import { Button } from "./button";

const NAME = "elder";

function apply(isOn: boolean): void {
  document.documentElement.dataset.elder = isOn ? "on" : "off";
}

/** Applies the remembered choice before the first paint. */
export function restoreElderMode(): void {
  apply(readPreference(NAME) === "on");
}

export function ElderModeButton() {
  const { t } = useTranslation();
  const [isOn, setOn] = useState(readPreference(NAME) === "on");
  const toggle = () => {
    writePreference(NAME, isOn ? null : "on");
    apply(!isOn);
    setOn(!isOn);
  };
  return (
    <Button kind="quiet" aria-pressed={isOn} onClick={toggle}>
      {isOn ? t("common:elder.off") : t("common:elder.on")}
    </Button>
  );
}
