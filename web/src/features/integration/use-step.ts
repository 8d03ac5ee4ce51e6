/** One press of a step's button: busy while it runs, its failure shown, the import asked for again. */
import { useState } from "react";

export function useStep(onChanged: () => Promise<unknown>) {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (failure) {
      setError(failure);
    } finally {
      await onChanged();
      setBusy(false);
    }
  };
  return { run, isBusy, error };
}
