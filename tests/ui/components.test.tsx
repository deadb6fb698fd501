import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { applyTheme } from '../../src/ui/apply-theme.ts';
import { Checkbox } from '../../src/ui/checkbox.tsx';
import { Facts } from '../../src/ui/facts.tsx';
import { IconButton } from '../../src/ui/icon-button.tsx';
import { Notice } from '../../src/ui/notice.tsx';
import { Popover, PopoverItem } from '../../src/ui/popover.tsx';
import { SearchField } from '../../src/ui/search-field.tsx';
import { SegmentedControl } from '../../src/ui/segmented-control.tsx';
import { Slider } from '../../src/ui/slider.tsx';
import { type Column, Table } from '../../src/ui/table.tsx';
import { Tabs, tabId } from '../../src/ui/tabs.tsx';
import { tokens } from '../../src/ui/tokens.ts';
import { Verdict } from '../../src/ui/verdict.tsx';

const nothing = () => {};

describe('a table', () => {
  const columns: Column<{ name: string; size: number }>[] = [
    {
      key: 'name',
      heading: 'Name',
      cell: (row) => row.name,
      compare: (a, b) => a.name.localeCompare(b.name),
    },
    {
      key: 'size',
      heading: 'Size',
      number: true,
      cell: (row) => row.size,
      compare: (a, b) => a.size - b.size,
      foot: 6,
    },
  ];
  const rows = [
    { name: 'b', size: 1 },
    { name: 'a', size: 3 },
    { name: 'c', size: 2 },
  ];
  const html = (sortedBy?: { key: string; descending: boolean }) =>
    renderToStaticMarkup(
      <Table
        caption="Things"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.name}
        onRow={nothing}
        isCurrent={(row) => row.name === 'c'}
        {...(sortedBy ? { sortedBy } : {})}
      />,
    );
  const order = (markup: string) =>
    [...markup.matchAll(/<button[^>]*>([abc])<\/button>/g)].map(([, name]) => name);

  it('keeps the given order until it is sorted', () => {
    expect(order(html())).toEqual(['b', 'a', 'c']);
    expect(order(html({ key: 'size', descending: true }))).toEqual(['a', 'c', 'b']);
    expect(order(html({ key: 'name', descending: false }))).toEqual(['a', 'b', 'c']);
  });

  it('tells how it is sorted, names its rows and marks the current one', () => {
    const markup = html({ key: 'size', descending: true });
    expect(markup.match(/aria-sort="descending"/g)).toHaveLength(1);
    expect(markup.match(/<th scope="row">/g)).toHaveLength(rows.length + 1);
    expect(markup.match(/aria-current="true"/g)).toHaveLength(1);
    expect(markup).toContain('<caption hidden="">Things</caption>');
  });
});

describe('controls', () => {
  it('are native and named', () => {
    expect(
      renderToStaticMarkup(
        <Checkbox checked onChange={nothing}>
          Layer
        </Checkbox>,
      ),
    ).toMatch(/<label[^>]*><input type="checkbox"[^>]*checked=""[^>]*\/>Layer<\/label>/);
    const slider = renderToStaticMarkup(
      <Slider label="Opacity" value={40} min={10} max={100} step={5} shown="40%" onChange={nothing} />,
    );
    expect(slider).toContain('aria-valuetext="40%"');
    expect(slider).toMatch(/<label for="([^"]+)">Opacity<\/label><output for="\1"/);
    const icon = renderToStaticMarkup(<IconButton icon="close" label="Close" />);
    expect(icon).toContain('aria-label="Close"');
    expect(icon).toContain('aria-hidden="true"');
  });

  it('offer one of a few as radio buttons under one name', () => {
    const html = renderToStaticMarkup(
      <SegmentedControl
        label="Language"
        value="b"
        onChange={nothing}
        options={[
          { value: 'a', label: 'First' },
          { value: 'b', label: 'Second', shown: '2' },
        ]}
      />,
    );
    expect(html.match(/type="radio"/g)).toHaveLength(2);
    expect(new Set([...html.matchAll(/name="([^"]+)"/g)].map(([, name]) => name)).size).toBe(1);
    expect(html).toMatch(/checked=""[^>]*aria-label="Second"|aria-label="Second"[^>]*checked=""/);
  });

  it('select one tab, which alone is in the tab order', () => {
    const html = renderToStaticMarkup(
      <Tabs
        label="Parts"
        panelId="p"
        tabs={[
          { key: 'a', label: 'A' },
          { key: 'b', label: 'B' },
        ]}
        selected="b"
        onSelect={nothing}
      />,
    );
    expect(html.match(/tabindex="0"/g)).toHaveLength(1);
    expect(html).toMatch(
      new RegExp(`id="${tabId('p', 'b')}"[^>]*aria-selected="true"[^>]*aria-controls="p"`),
    );
  });

  it('open a popover that the browser closes', () => {
    const html = renderToStaticMarkup(
      <Popover icon="more" label="Options" widthPx={200}>
        <PopoverItem onClick={nothing}>Move up</PopoverItem>
      </Popover>,
    );
    const [, target] = /popovertarget="([^"]+)"/i.exec(html) ?? [];
    expect(html).toContain(`id="${target}"`);
    expect(html).toContain('popover="auto"');
  });

  it('search with a combobox that points at its list', () => {
    const html = renderToStaticMarkup(
      <SearchField
        label="Search"
        placeholder="Name"
        query=""
        onQuery={nothing}
        options={[]}
        onChoose={nothing}
        clearLabel="Clear"
        resultsLabel="0"
        none="None"
        noneHint="Hint"
      />,
    );
    const [, list] = /aria-controls="([^"]+)"/.exec(html) ?? [];
    expect(html).toContain(`id="${list}" role="listbox"`);
    expect(html).toContain('aria-expanded="false"');
    expect(html).not.toContain('None');
  });
});

describe('what is said twice', () => {
  it('a verdict by colour, shape and word', () => {
    const good = renderToStaticMarkup(<Verdict good>met</Verdict>);
    const bad = renderToStaticMarkup(<Verdict good={false}>not met</Verdict>);
    expect(good).toContain('<circle');
    expect(bad).toContain('<rect');
    expect(bad).toContain('not met');
  });

  it('a notice by sign, word and urgency', () => {
    const error = renderToStaticMarkup(
      <Notice tone="error" toneName="Error">
        Broken
      </Notice>,
    );
    expect(error).toContain('role="alert"');
    expect(error).toContain('Error');
    expect(
      renderToStaticMarkup(
        <Notice tone="info" toneName="Info">
          Fine
        </Notice>,
      ),
    ).toContain('role="status"');
  });
});

describe('facts', () => {
  it('leave out what is not known, but not zero', () => {
    const html = renderToStaticMarkup(
      <Facts
        rows={[
          { name: 'Known', value: 0 },
          { name: 'Empty', value: '' },
          { name: 'Absent', value: null },
          { name: 'False', value: false },
        ]}
      />,
    );
    expect(html.match(/<dt>/g)).toHaveLength(1);
    expect(html).toContain('Known');
  });
});

describe('the theme', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('puts every token on the page and tells the browser its scheme', () => {
    const properties = new Map<string, string>();
    const style = {
      colorScheme: '',
      setProperty: (name: string, value: string) => properties.set(name, value),
    };
    const dataset: Record<string, string> = {};
    vi.stubGlobal('document', { documentElement: { style, dataset } });
    applyTheme('dark');
    expect(properties.size).toBe(Object.keys(tokens.dark).length);
    expect(properties.get('--ink-2')).toBe(tokens.dark.ink2);
    expect(properties.get('--road-major')).toBe(tokens.dark.roadMajor);
    expect(properties.get('--surface-2')).toBe(tokens.dark.surface2);
    expect(style.colorScheme).toBe('dark');
    expect(dataset.theme).toBe('dark');
  });
});
