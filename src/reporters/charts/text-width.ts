const NARROW = "iljtfrI.,;:'’!|()[]/\\ \u00a0-·";
const WIDE = "mwMW@%—…œŒ";

/** Widths of the first code units, in digits' widths. */
const WIDTHS = Float32Array.from({ length: 0x2e80 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (NARROW.includes(char)) return 0.55;
  if (WIDE.includes(char)) return 1.55;
  return char >= "A" && char <= "Z" ? 1.28 : 1;
});

/** Width of one line of text, or of the part of it between two places, in digits' widths, a little generous. */
export function lineWidth(text: string, bold = false, from = 0, to = text.length): number {
  let width = 0;
  for (let i = from; i < to; i++) width += WIDTHS[text.charCodeAt(i)] ?? 2;
  return bold ? width * 1.08 : width;
}

/** A text on lines of a width in digits, cut between its words and after their hyphens; a part that is wider alone makes its line. */
export function linesOf(text: string, room: number): string[] {
  const lines: string[] = [];
  for (const part of text.split(/(?<= )|(?<=[^ -]-)(?=[^ -])/)) {
    const longer = `${lines.at(-1) ?? ""}${part}`;
    if (lines.length === 0 || lineWidth(longer.trimEnd()) > room) lines.push(part);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((line) => line.trimEnd());
}
