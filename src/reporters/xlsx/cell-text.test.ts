import { describe, expect, it } from "vitest";
import { cellText, columnLetters, looksLikeFormula, quotedSheet, sheetName, xmlText } from "./cell-text.ts";

describe("cellText", () => {
  it("keeps French text and emoji as they are", () => {
    expect(cellText("Élève n°1 – « bilan » 😀\nsuite")).toBe("Élève n°1 – « bilan » 😀\nsuite");
  });

  it("drops control characters, turns tabs into spaces and line ends into LF", () => {
    expect(cellText("a\u0000b\u001b[31mc\td\r\ne\rf\ufffe")).toBe("ab[31mc d\ne\nf");
  });

  it("drops what reverses the reading order", () => {
    expect(cellText("a\u202eb\u2066c")).toBe("abc");
  });

  it("replaces half surrogates", () => {
    expect(cellText("a\ud800b")).toBe("a\ufffdb");
  });

  it("keeps 32 767 characters and cuts one more with a mark", () => {
    expect(cellText("x".repeat(32_767))).toHaveLength(32_767);
    const cut = cellText("x".repeat(32_768));
    expect(cut).toHaveLength(32_767);
    expect(cut.endsWith("x […]")).toBe(true);
  });
});

describe("looksLikeFormula", () => {
  it.each(["=1+1", "+33 1", "-5", "@SUM(A1)", " =A1", "\n=A1", "＝1"])("takes %j for one", (text) => {
    expect(looksLikeFormula(text)).toBe(true);
  });

  it.each(["1=1", "P0042", "", "’=1", "a+b"])("leaves %j", (text) => {
    expect(looksLikeFormula(text)).toBe(false);
  });
});

describe("xmlText", () => {
  it("escapes markup and what Excel would decode", () => {
    expect(xmlText('<a href="x">&_x0041_ _x')).toBe("&lt;a href=&quot;x&quot;&gt;&amp;_x005F_x0041_ _x");
  });
});

describe("names and references", () => {
  it("makes a tab name that spreadsheets accept", () => {
    expect(sheetName("L'étape [1] / suivi : a*b?")).toBe("L’étape -1- - suivi - a-b-");
    expect(sheetName("x".repeat(40))).toHaveLength(31);
    expect(sheetName("  ")).toBe("Feuille");
  });

  it("quotes sheet names", () => {
    expect(quotedSheet("Par APAP")).toBe("'Par APAP'");
    expect(quotedSheet("l'an")).toBe("'l''an'");
  });

  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
  ])("column %i is %s", (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
  });
});
