import { axisX, axisY, gridX, gridY, type Markish } from '@observablehq/plot';
import { percent } from '../../text/numbers.ts';
import type { ChartLook } from './chart-spec.ts';

const quarters = [0, 25, 50, 75, 100];

/** Hairlines and figures at every quarter along the bottom. */
export function percentAxisX({ tokens, language }: ChartLook, label: string | null = null): Markish[] {
  return [
    gridX(quarters, { stroke: tokens.hairline, strokeOpacity: 1 }),
    axisX(quarters, {
      tickFormat: (value: number) => percent(value, language, 0),
      tickSize: 0,
      tickPadding: 6,
      color: tokens.ink2,
      label,
      labelAnchor: 'center',
      labelArrow: 'none',
      labelOffset: 38,
    }),
  ];
}

/** Hairlines and figures at every quarter up the left side. */
export function percentAxisY({ tokens, language }: ChartLook): Markish[] {
  return [
    gridY(quarters, { stroke: tokens.hairline, strokeOpacity: 1 }),
    axisY(quarters, {
      tickFormat: (value: number) => percent(value, language, 0),
      tickSize: 0,
      tickPadding: 6,
      color: tokens.ink2,
      label: null,
    }),
  ];
}
