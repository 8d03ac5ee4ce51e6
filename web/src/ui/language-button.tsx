/** Switches between Chinese and English; named in the language it switches to. */
import { useTranslation } from "react-i18next";
import { nameOf, otherLanguage, setLanguage } from "@/i18n";
import { Button } from "./button";

export function LanguageButton() {
  const { i18n } = useTranslation();
  const next = otherLanguage(i18n.language);
  return (
    <Button kind="quiet" lang={next} onClick={() => setLanguage(next)}>
      {nameOf(next)}
    </Button>
  );
}
