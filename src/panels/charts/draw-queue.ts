let last: Promise<void> = Promise.resolve();

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 200 });
    else setTimeout(resolve, 0);
  });
}

/**
 * Runs a piece of drawing once the page is idle, one piece after another, so that none holds up what the user does.
 * The answer takes it back as long as it has not begun. `draw` deals with its own failures and may `pause` between its
 * steps.
 */
export function drawLater(draw: (pause: () => Promise<void>) => Promise<void>): () => void {
  let wanted = true;
  last = last.then(idle).then(() => (wanted ? draw(idle) : undefined));
  return () => {
    wanted = false;
  };
}
