/** Hands the focus to the open panel once it is there, when the button that opened it goes away with its own. */
export function focusPanel(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('[role="tabpanel"]')?.focus({ preventScroll: true });
  });
}
