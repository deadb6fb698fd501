import { keepState, openStore } from './states.ts';

/** Where a writer hears and answers: the worker itself, or the page round an iframe. */
interface Ears {
  addEventListener(type: 'message', listener: (event: MessageEvent<number>) => void): void;
}

/** Keeps the state of each number it is told, and says when that has begun (as −number) and when it is done. */
export async function startWriter(ears: Ears, tell: (number: number) => void): Promise<void> {
  const store = await openStore();
  await store.load();
  ears.addEventListener('message', async ({ data: number }) => {
    await keepState(store, number, () => tell(-number));
    tell(number);
    if (number % 3 === 0) await store.collect([]);
  });
  tell(0);
}
