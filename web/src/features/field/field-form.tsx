/** What every form of the phone has: photos, a place where its writer agreed, and the one button, all kept as it goes. */
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { Photo, Submission } from "@/offline/model";
import { isoWithOffset } from "@/offline/read-photo";
import type { OpenDraft } from "@/offline/use-draft";
import { type FormPhotos, useFormPhotos } from "@/offline/use-photos";
import { type Place, usePlace } from "@/offline/use-position";
import { DraftFoot } from "./draft-foot";
import styles from "./field.module.css";
import { PlaceQuestion, usePlaceWords } from "./place-line";
import { SendBar } from "./send-bar";
import { StorageNote } from "./storage-note";

interface FormOptions<Form> {
  open: OpenDraft<Form>;
  mostPhotos: number;
  /** Whether something is missing; tells by the number of photos. */
  hasFault: (photos: number) => boolean;
  submission: (photos: readonly Photo[], capturedAt: string) => Submission;
}

export interface FieldFormState<Form> {
  open: OpenDraft<Form>;
  photos: FormPhotos;
  mostPhotos: number;
  place: Place;
  /** Somebody pressed the button: from now on faults are shown. */
  isTried: boolean;
  isBusy: boolean;
  submit: (event: FormEvent) => Promise<void>;
}

export function useFieldForm<Form>(options: FormOptions<Form>): FieldFormState<Form> {
  const { open, mostPhotos, hasFault, submission } = options;
  const { draft } = open;
  const navigate = useNavigate();
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const place = usePlace(draft.userId, open.setPosition);
  const photos = useFormPhotos({
    userId: draft.userId,
    ownerId: draft.id,
    withPlace: place.consent === true,
    most: mostPhotos,
    saveOwner: open.save,
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (hasFault(photos.photos.length) || photos.working > 0) return;
    setBusy(true);
    const item = await open.submit(submission(photos.photos, isoWithOffset(new Date())));
    setBusy(false);
    if (item) navigate(`/m/sent/${item.id}`, { replace: true });
  };
  return { open, photos, mostPhotos, place, isTried, isBusy: isBusy || photos.working > 0, submit };
}

interface FieldFormProps<Form> {
  form: FieldFormState<Form>;
  /** What the form is about. */
  head: ReactNode;
  /** Whether a place goes along with what is sent. */
  hasPlace?: boolean;
  children: ReactNode;
}

export function FieldForm<Form>({ form, head, hasPlace = true, children }: FieldFormProps<Form>) {
  const { t } = useTranslation();
  const { open, place, isBusy, submit } = form;
  const placeWords = usePlaceWords(place, open.draft.position);
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {head}
      <div className={styles.sheet}>{children}</div>
      {hasPlace && <PlaceQuestion place={place} />}
      {open.fault && <StorageNote fault={open.fault} />}
      <DraftFoot isKept={open.savedAt !== null} onDiscard={open.discard} />
      <SendBar
        label={t("field:form.send")}
        isBusy={isBusy}
        savedAt={open.savedAt}
        more={hasPlace ? placeWords : ""}
      />
    </form>
  );
}
