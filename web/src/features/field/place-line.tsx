/** Whether the place goes along: asked once in plain words, changed at any time. */
import { useTranslation } from "react-i18next";
import type { Position } from "@/offline/model";
import type { Place } from "@/offline/use-position";
import { Button } from "@/ui/button";
import styles from "./field.module.css";

/** The question, only until it was answered. */
export function PlaceQuestion({ place }: { place: Place }) {
  const { t } = useTranslation();
  if (place.consent !== null) return null;
  return (
    <section className={styles.card} aria-label={t("field:place.title")}>
      <p>{t("field:place.question")}</p>
      <div className={styles.actions}>
        <Button onClick={() => place.agree(true)}>{t("field:place.agree")}</Button>
        <Button kind="quiet" onClick={() => place.agree(false)}>
          {t("field:place.decline")}
        </Button>
      </div>
    </section>
  );
}

/** How it stands, with the way to change it. */
export function PlaceSwitch({ place }: { place: Place }) {
  const { t } = useTranslation();
  if (place.consent === null) return null;
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={place.consent}
        onChange={(event) => place.agree(event.target.checked)}
      />
      <span>{t("field:place.along")}</span>
    </label>
  );
}

/** "位置误差约 12 米": what stands below the button. Empty without consent. */
export function usePlaceWords(place: Place, position: Position | null): string {
  const { t } = useTranslation();
  if (!place.consent) return "";
  if (position) return t("field:place.found", { metres: position.accuracyMetres });
  return place.state === "off" || place.state === "found" ? "" : t(`field:place.${place.state}`);
}
