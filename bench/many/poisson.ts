/** How long until the next of things that come by chance, so many a second on average, in milliseconds. */
export function untilNext(aSecond: number, random: () => number): number {
  return (-Math.log(1 - random()) / aSecond) * 1000;
}

export function anyOf<T>(some: readonly T[], random: () => number): T {
  const found = some[Math.floor(random() * some.length)];
  if (found === undefined) throw new Error('There is nothing to choose from');
  return found;
}
