import type { Page } from 'playwright-core';

/** What a hostile text has become on a page, besides text. */
export interface Traps {
  /** Dialogs that were opened. */
  dialogs: string[];
  /** Breaches of the page's policy, with what was refused. */
  violations(): Promise<string[]>;
  /** Elements and attributes that only a text taken for markup can have made. */
  markup(): Promise<string[]>;
}

/** Watches a page before it opens. */
export async function setTraps(page: Page): Promise<Traps> {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    const told: string[] = [];
    Reflect.set(window, 'policyBreaches', told);
    document.addEventListener(
      'securitypolicyviolation',
      ({ violatedDirective, blockedURI, sample, sourceFile }) => {
        told.push(`${violatedDirective} ${blockedURI} ${sample} ${sourceFile}`);
      },
    );
  });
  return {
    dialogs,
    violations: () => page.evaluate(() => Reflect.get(window, 'policyBreaches')),
    markup: () =>
      page.evaluate(() =>
        [...document.querySelectorAll('*')].flatMap((element) => {
          const name = element.tagName.toLowerCase();
          const faults = [...element.attributes]
            .filter((each) => /^on/i.test(each.name) || /^\s*javascript:/i.test(each.value))
            .map((each) => `<${name} ${each.name}=${each.value.slice(0, 60)}>`);
          if (name === 'iframe' || name === 'object' || name === 'embed') faults.push(`<${name}>`);
          if (name === 'script' && !element.getAttribute('src')?.includes('/assets/'))
            faults.push('<script>');
          if (name === 'img' && element.getAttribute('src') === 'x') faults.push('<img src=x>');
          if (name === 'a' && element.getAttribute('href')?.includes('evil')) faults.push('<a href=evil>');
          if (name === 'style' && element.textContent?.includes('*{display:none}')) faults.push('<style>');
          return faults;
        }),
      ),
  };
}
