import { CommuneTable } from '../details/commune-table.tsx';

/** The number taken apart. */
export function Trail() {
  return <CommuneTable />;
}
