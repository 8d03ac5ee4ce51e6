/** Keeps labels apart: moves centres as little as needed so that no two stand closer than `gap`. */

/**
 * The centres in their order, at least `gap` apart and, where there is room for all, within
 * `from` … `to`. Each run of crowded labels is centred on where they would like to stand.
 */
export function spread(centres: readonly number[], gap: number, from: number, to: number): number[] {
  const order = centres.map((centre, index) => ({ centre, index })).sort((a, b) => a.centre - b.centre);
  const runs: { start: number; count: number; sum: number }[] = [];
  for (const { centre } of order) {
    let run = { start: centre, count: 1, sum: centre };
    for (;;) {
      run.start = placed(run, gap, from, to);
      const before = runs[runs.length - 1];
      if (!before || before.start + before.count * gap <= run.start) break;
      runs.pop();
      const count = before.count + run.count;
      run = { start: 0, count, sum: before.sum + run.sum - run.count * before.count * gap };
    }
    runs.push(run);
  }
  const result = centres.map(() => 0);
  let at = 0;
  for (const { start, count } of runs) {
    for (let step = 0; step < count; step += 1, at += 1) {
      const item = order[at];
      if (item) result[item.index] = start + step * gap;
    }
  }
  return result;
}

/** Where a run begins: `sum` holds the wished starts of its members, each moved back by its place. */
function placed(run: { count: number; sum: number }, gap: number, from: number, to: number): number {
  const wished = run.sum / run.count;
  const latest = to - (run.count - 1) * gap;
  return Math.max(from, Math.min(wished, latest));
}
