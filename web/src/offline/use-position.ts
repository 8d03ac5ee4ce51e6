/**
 * Where the phone is, only after its owner agreed: the wish is remembered per person and can be taken back.
 * Browsers give places to encrypted pages only.
 */
import { useCallback, useEffect, useRef, useState } from "react";
import { readPreference, writePreference } from "@/shared/browser";
import type { Position } from "./model";
import { isoWithOffset } from "./read-photo";

export type PlaceState = "off" | "asking" | "found" | "refused" | "missing" | "impossible";

const WAIT_MS = 20_000;
const FRESH_MS = 60_000;

export interface Place {
  /** Whether the person agreed; null when he was not asked yet. */
  consent: boolean | null;
  state: PlaceState;
  agree: (isAgreed: boolean) => void;
  locate: () => void;
}

export function usePlace(userId: string, onPosition: (position: Position | null) => void): Place {
  const name = `place.${userId}`;
  const [consent, setConsent] = useState(() => {
    const kept = readPreference(name);
    return kept === null ? null : kept === "yes";
  });
  const [state, setState] = useState<PlaceState>("off");
  const tell = useRef(onPosition);
  useEffect(() => {
    tell.current = onPosition;
  });

  const locate = useCallback(() => {
    if (!globalThis.isSecureContext || !navigator.geolocation) return setState("impossible");
    setState("asking");
    navigator.geolocation.getCurrentPosition(
      ({ coords, timestamp }) => {
        const { latitude, longitude, accuracy } = coords;
        setState("found");
        tell.current({
          latitude,
          longitude,
          accuracyMetres: Math.round(accuracy),
          at: isoWithOffset(new Date(timestamp)),
        });
      },
      (error) => setState(error.code === error.PERMISSION_DENIED ? "refused" : "missing"),
      { enableHighAccuracy: true, timeout: WAIT_MS, maximumAge: FRESH_MS },
    );
  }, []);

  // Once per opening of the form, and when the person agrees.
  useEffect(() => {
    if (consent) locate();
  }, [consent, locate]);

  return {
    consent,
    state: consent ? state : "off",
    locate,
    agree: (isAgreed) => {
      writePreference(name, isAgreed ? "yes" : "no");
      setConsent(isAgreed);
      if (!isAgreed) onPosition(null);
    },
  };
}
