export async function until(holds: () => boolean): Promise<void> {
  const giveUp = performance.now() + 10_000;
  while (!holds()) {
    if (performance.now() > giveUp) throw new Error(`never so: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
