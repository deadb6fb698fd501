import { type MapSymbol, type SymbolPart, symbolBox, symbolParts } from '../map/symbols.ts';
import { useApp } from '../state/store.ts';

/** The half of the box that is painted; without one, all of it. */
function window(half: SymbolPart['half']): { y: number; height: number } {
  if (!half) return { y: 0, height: symbolBox };
  return { y: half === 'upper' ? 0 : symbolBox / 2, height: symbolBox / 2 };
}

/** A symbol of the map, drawn from the same parts, in the theme in force. */
export function SymbolIcon({ symbol, size = 20 }: { symbol: MapSymbol; size?: number }) {
  const theme = useApp((app) => app.theme);
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${symbolBox} ${symbolBox}`}
      aria-hidden="true"
      focusable="false"
    >
      {symbolParts(symbol, theme).map((part, index) => {
        const { y, height } = window(part.half);
        return (
          <svg
            // biome-ignore lint/suspicious/noArrayIndexKey: parts are painted in a fixed order
            key={index}
            aria-hidden="true"
            y={y}
            width={symbolBox}
            height={height}
            viewBox={`0 ${y} ${symbolBox} ${height}`}
          >
            <path
              d={part.d}
              transform={`translate(${part.at[0]} ${part.at[1]})`}
              fill={part.fill ?? 'none'}
              {...(part.stroke && { stroke: part.stroke })}
              {...(part.strokeWidth && { strokeWidth: part.strokeWidth })}
              {...(part.dash && { strokeDasharray: part.dash.join(' ') })}
            />
          </svg>
        );
      })}
    </svg>
  );
}
