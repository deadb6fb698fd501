/** As much of a document as a chart needs to be drawn without a browser. */
export class PlainElement {
  readonly style: Record<string, string> = {};
  readonly attributes = new Map<string, string>();
  readonly children: PlainElement[] = [];
  parentNode: PlainElement | null = null;
  text = '';
  readonly ownerDocument: PlainDocument;
  readonly name: string;
  readonly namespaceURI = 'http://www.w3.org/2000/svg';

  constructor(ownerDocument: PlainDocument, name: string) {
    this.ownerDocument = ownerDocument;
    this.name = name;
  }

  set textContent(text: string) {
    this.text = text;
  }

  get firstChild(): PlainElement | null {
    return this.children[0] ?? null;
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }

  setAttributeNS(_space: string, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.attributes.has(name);
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  appendChild(child: PlainElement): PlainElement {
    this.children.push(child);
    child.parentNode = this;
    return child;
  }

  append(...children: PlainElement[]): void {
    for (const child of children) this.appendChild(child);
  }

  insertBefore(child: PlainElement, before: PlainElement | null): PlainElement {
    const at = before === null ? this.children.length : this.children.indexOf(before);
    this.children.splice(at, 0, child);
    child.parentNode = this;
    return child;
  }

  remove(): void {
    const siblings = this.parentNode?.children;
    siblings?.splice(siblings.indexOf(this), 1);
  }

  /** Every element under this one, in order. */
  all(name: string): PlainElement[] {
    return this.children.flatMap((child) => [...(child.name === name ? [child] : []), ...child.all(name)]);
  }

  querySelector(name: string): PlainElement | null {
    return this.all(name)[0] ?? null;
  }

  /** Of the selectors only `[attribute]` is understood. */
  querySelectorAll(selector: string): PlainElement[] {
    const name = selector.slice(1, -1);
    return this.children.flatMap((child) => [
      ...(child.hasAttribute(name) ? [child] : []),
      ...child.querySelectorAll(selector),
    ]);
  }

  /** All words under this element. */
  words(): string {
    return [this.text, ...this.children.map((child) => child.words())].filter(Boolean).join(' ');
  }
}

export class PlainDocument {
  readonly documentElement = new PlainElement(this, 'html');

  createElementNS(_space: string, name: string): PlainElement {
    return new PlainElement(this, name);
  }

  createElement(name: string): PlainElement {
    return new PlainElement(this, name);
  }

  createTextNode(text: string): PlainElement {
    const node = new PlainElement(this, '#text');
    node.text = text;
    return node;
  }
}
