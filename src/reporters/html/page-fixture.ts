import { expect } from "vitest";
import { empreinte } from "./page.ts";

/** Texts that a cell of an extraction may hold to break out of a page. */
export const HOSTILES = [
  "</script><script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "\"><svg onload='alert(1)'>",
  "<!--",
  "]]>",
  "&lt;b&gt;",
  "__proto__",
  "constructor",
  "a\u0000b\u001b[31mc",
  "\u2028\u2029",
  '=HYPERLINK("http://x")',
  "\ud800",
] as const;

/** Elements that a page may hold beside ours. */
const SCRIPTS = /<script(?: type="application\/json" id="[a-z-]+")?>([\s\S]*?)<\/script>/g;

/** Checks that a page is sealed: its policy names this very style and these scripts, and nothing else could run or be fetched. */
export function expectSealed(page: string): void {
  const csp = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? "";
  expect(csp).toContain("default-src 'none'");
  expect(csp).toContain(`style-src ${empreinte(style)}`);
  const scripts = [...page.matchAll(SCRIPTS)].filter((m) => m[0].startsWith("<script>")).map((m) => m[1] ?? "");
  // that of paper, which every page has, and its own
  expect(scripts.length).toBeGreaterThanOrEqual(1);
  expect(scripts.length).toBeLessThanOrEqual(2);
  expect(csp).toContain(`script-src ${scripts.map(empreinte).join(" ")};`);
  const markup = page.replace(SCRIPTS, "").replace(/<style>[\s\S]*?<\/style>/, "");
  expect(markup).not.toMatch(/<(script|style|img|link|iframe|object|embed|base)\b/i);
  for (const [tag] of markup.matchAll(/<[a-z][^>]*>/gi)) {
    expect(tag.replace(/"[^"]*"/g, '""')).not.toMatch(/\s(on[a-z]+|style|src)\s*=/i);
    expect(tag).not.toMatch(/\shref="(?!#)/i);
  }
  expect(markup).not.toContain("<!--");
  expect(page).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff]/);
}
