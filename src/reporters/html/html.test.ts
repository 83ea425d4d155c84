import { expect, test } from "vitest";
import { blocsHtml } from "./document.ts";
import { donneesJson, html } from "./html.ts";
import { HOSTILES } from "./page-fixture.ts";

test("every text is escaped once, markup never twice, nothing prints for what is absent", () => {
  const gras = html`<b>${"<&\"'>"}</b>`;
  expect(gras.markup).toBe("<b>&lt;&amp;&quot;'&gt;</b>");
  expect(html`<p title="${'"'}">${gras}${null}${undefined}${false}${0}${[1, "<"]}</p>`.markup).toBe(
    '<p title="&quot;"><b>&lt;&amp;&quot;\'&gt;</b>01&lt;</p>',
  );
});

test("characters that no page can hold are dropped or replaced", () => {
  expect(html`${"a\u0000b\u001b[31mc\ud800d"}`.markup).toBe("ab[31mc\ufffdd");
});

test.each(HOSTILES)("data for a script cannot leave its block and come back whole: %j", (texte) => {
  const { markup } = donneesJson("d", { [texte]: [texte, 1, null] });
  const json = /^<script type="application\/json" id="d">([\s\S]*)<\/script>$/.exec(markup)?.[1] ?? "";
  expect(json).not.toMatch(/[<>&\u2028\u2029]/);
  expect(Object.entries(JSON.parse(json))).toEqual([[texte, [texte, 1, null]]]);
});

test("a word of more than forty characters, and no other, may be cut anywhere", () => {
  const classe = (texte: string) => {
    const columns = [
      { key: "nom", titre: "Nom", kind: "text" },
      { key: "texte", titre: "Texte", kind: "prose" },
    ] as const;
    const { markup } = blocsHtml([{ kind: "table", id: "t", titre: "T", columns, rows: [["a", texte]] }]);
    return markup.includes('class="long"');
  };
  const mot = (n: number) => "é".repeat(n);
  for (const court of [
    mot(40),
    `${mot(40)} ${mot(40)}`,
    `${mot(40)}\u00a0${mot(40)}`,
    `${mot(40)}\n${mot(1)} ${mot(39)}`,
    "",
  ])
    expect([court, classe(court)]).toEqual([court, false]);
  for (const long of [
    mot(41),
    `${mot(3)} ${mot(41)}`,
    `${mot(41)} ${mot(3)}`,
    `${mot(40)} ${mot(40)} ${mot(41)}`,
    `${mot(20)}\u0001${mot(20)}`,
  ])
    expect([long, classe(long)]).toEqual([long, true]);
});
