import type { ReactNode } from 'react';
import type { DefinitionKey } from '../../coverage/result.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import styles from './definition-formula.module.css';

const w = (
  <>
    <i>w</i>
    <sub>i</sub>
  </>
);
const c = (
  <>
    <i>c</i>
    <sub>i</sub>
  </>
);
const areaOfO = (
  <>
    <i>C</i>
    <sub>o</sub>
  </>
);
const peopleOfK = (
  <>
    <i>p</i>
    <sub>k</sub>
  </>
);
const areaOfK = (
  <>
    <i>A</i>
    <sub>k</sub>
  </>
);
const k = <i>k</i>;

type Shape = Exclude<DefinitionKey, `operator:${string}`> | 'operator';

const formulas: Record<Shape, ReactNode> = {
  any: (
    <>
      100 × Σ {w} · [{c} ∈ ∪ {areaOfO}] ÷ Σ {w}
    </>
  ),
  operator: (
    <>
      100 × Σ {w} · [{c} ∈ {areaOfO}] ÷ Σ {w}
    </>
  ),
  'largest-operator': (
    <>
      max<sub>o</sub> 100 × Σ {w} · [{c} ∈ {areaOfO}] ÷ Σ {w}
    </>
  ),
  'largest-per-commune': (
    <>
      100 × Σ<sub>k</sub> max<sub>o</sub> Σ<sub>i∈k</sub> {w} · [{c} ∈ {areaOfO}] ÷ Σ {w}
    </>
  ),
  'commune-area': (
    <>
      100 × Σ {peopleOfK} · S({k} ∩ ∪ {areaOfO}) ÷ S({k}) ÷ Σ {peopleOfK}
    </>
  ),
  'commune-centroid': (
    <>
      100 × Σ {peopleOfK} · [<i>m</i>
      <sub>k</sub> ∈ ∪ {areaOfO}] ÷ Σ {peopleOfK}
    </>
  ),
  'commune-touched': (
    <>
      100 × Σ {peopleOfK} · [{k} ∩ ∪ {areaOfO} ≠ ∅] ÷ Σ {peopleOfK}
    </>
  ),
  'land-area': (
    <>
      100 × Σ {areaOfK} · S({k} ∩ ∪ {areaOfO}) ÷ S({k}) ÷ Σ {areaOfK}
    </>
  ),
};

const byUnit = new Set<Shape>(['any', 'operator', 'largest-operator', 'largest-per-commune']);

/** The formula of a definition, and what its letters stand for. */
export function DefinitionFormula({ definition }: { definition: DefinitionKey }) {
  const { card } = messages[useApp((app) => app.language)];
  const shape: Shape = definition.startsWith('operator:') ? 'operator' : (definition as Shape);
  const letters: [string, ReactNode, string][] = [
    ...(byUnit.has(shape)
      ? ([
          ['w', w, card.letters.weight],
          ['c', c, card.letters.centre],
        ] satisfies [string, ReactNode, string][])
      : []),
    ...(byUnit.has(shape) && shape !== 'largest-per-commune'
      ? []
      : ([['k', k, card.letters.commune]] satisfies [string, ReactNode, string][])),
    ...(shape.startsWith('commune-')
      ? ([['p', peopleOfK, card.letters.communePeople]] satisfies [string, ReactNode, string][])
      : []),
    ...(shape === 'commune-centroid'
      ? ([
          [
            'm',
            <>
              <i>m</i>
              <sub>k</sub>
            </>,
            card.letters.communeCentre,
          ],
        ] satisfies [string, ReactNode, string][])
      : []),
    ...(shape === 'land-area'
      ? ([['A', areaOfK, card.letters.officialArea]] satisfies [string, ReactNode, string][])
      : []),
    ...(shape === 'commune-area' || shape === 'land-area'
      ? ([['S', 'S', card.letters.area]] satisfies [string, ReactNode, string][])
      : []),
    ['C', areaOfO, card.letters.serviceArea],
  ];
  return (
    <>
      <p className={styles.formula}>{formulas[shape]}</p>
      <dl className={styles.where}>
        {letters.map(([key, letter, meaning]) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>{letter}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
