/** Takes one step of a payment, once, on the version that was seen. */
import { api, bodyOf } from "@/api/client";
import { toApiError } from "@/api/problem";
import type { PaymentVerb, PaymentView } from "@/api/types";
import { acting } from "@/api/writing";
import { useOnce } from "@/shared/use-once";
import { useMoneyChanged } from "./queries";

export interface StepWords {
  reason: string;
  /** The day on which it is booked; null for today. */
  day: string | null;
}

type Seen = Pick<PaymentView, "id" | "version">;
export type TakeStep = (payment: Seen, verb: PaymentVerb, words: StepWords) => Promise<PaymentView>;

export function useTakeStep(): TakeStep {
  const once = useOnce();
  const changed = useMoneyChanged();
  return async ({ id, version }, verb, { reason, day }) => {
    const body = { ...(reason ? { reason } : {}), ...(day ? { effective_on: day } : {}) };
    try {
      const after = await once({ id, version, verb, body }, (key) =>
        bodyOf(
          api.POST(`/api/v1/payments/{id}/${verb}`, {
            params: { path: { id }, header: acting(version, key) },
            body,
          }),
        ),
      );
      await changed();
      return after;
    } catch (error) {
      // Somebody else was faster: the page shows what stands now, the notice says why this did not go.
      const { status } = toApiError(error);
      if (status === 409 || status === 412) await changed();
      throw error;
    }
  };
}
