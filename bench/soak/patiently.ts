/** Faults take their time: what is not there by then does not come. */
const PATIENCE_MS = 30_000;
const LOOK_MS = 200;

/** Whether something becomes so. */
export async function comesTrue(isSo: () => boolean): Promise<boolean> {
  for (const ends = performance.now() + PATIENCE_MS; performance.now() < ends; ) {
    if (isSo()) return true;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return isSo();
}
