/** Parallel lines as the map hatches areas; `degrees` turn counter-clockwise from lying flat. */
export function hatch(color: string, degrees: number): string {
  return `repeating-linear-gradient(${180 - degrees}deg, ${color} 0 1.5px, transparent 1.5px 5px)`;
}
