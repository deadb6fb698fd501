import type { ZoneRow } from '../../coverage/result.ts';
import { useApp } from '../../state/store.ts';
import { type ZoneTotal, zoneTotals } from '../../targets/zone-groups.ts';
import { messages } from '../../text/messages.ts';
import { integer } from '../../text/numbers.ts';
import { Table } from '../../ui/table.tsx';
import { Section } from '../section.tsx';

/** Operating zones counted by kind: how many have service, are full, or have no known position. */
export function ZoneTotals({ zones }: { zones: ZoneRow[] }) {
  const language = useApp((app) => app.language);
  const { zones: words, placeKinds } = messages[language];
  const totals = zoneTotals(zones);
  const whole = (value: number) => integer(value, language);
  const number = (key: string, heading: string, value: (total: ZoneTotal) => number) => ({
    key,
    heading,
    number: true,
    cell: (total: ZoneTotal) => whole(value(total)),
    foot: whole(totals.reduce((sum, total) => sum + value(total), 0)),
  });
  return (
    <Section title={words.byKind}>
      <Table
        caption={words.byKind}
        columns={[
          {
            key: 'kind',
            heading: words.kind,
            cell: (total: ZoneTotal) => placeKinds[total.kind],
            foot: words.total,
          },
          number('zones', words.zonesCount, (total) => total.zones),
          number('service', words.withService, (total) => total.withService),
          number('full', words.full, (total) => total.full),
          number('unlocated', words.notLocated, (total) => total.unlocated),
        ]}
        rows={totals}
        rowKey={(total) => total.kind}
      />
    </Section>
  );
}
