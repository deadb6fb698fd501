/** What a layer is called that has no name of its own: as its file, without folder and ending. */
export function layerName(file: string): string {
  return file
    .split(/[/\\]/)
    .at(-1)!
    .replace(/(?<=.)\.[^.]*$/, '')
    .normalize('NFC');
}
