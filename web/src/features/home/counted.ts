/** The filters of a counted list, read back from the address: true and false are no words. */
export function filtersOf(search: URLSearchParams): Record<string, string | boolean> {
  const read = (value: string) => (value === "true" ? true : value === "false" ? false : value);
  return Object.fromEntries([...search].map(([name, value]) => [name, read(value)]));
}
