/** Text of a cell as Excel shows it: `_x000D_` stands for the character U+000D, `_x005F_` for an underscore itself. */
export function decodeXString(text: string): string {
  if (text.indexOf("_x") < 0) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** What an element inside `<si>` or `<is>` is for its text. Phonetic guides are skipped. */
export function richTextRole(local: string): "text" | "enter" | "skip" {
  if (local === "t") return "text";
  return local === "r" ? "enter" : "skip";
}
