/** The register of risks 风险台账 across projects. */
import { useTranslation } from "react-i18next";
import { PageHeading } from "@/ui/page-heading";
import { RiskRegister } from "./risk-register";

export function Component() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={t("desk:page.risks")} beside={<span>{t("risks:hint")}</span>} />
      <RiskRegister />
    </>
  );
}
