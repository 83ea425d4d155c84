// Writes templates/embleme-ue.svg and src/reporters/xlsx/emblem.ts from the geometry of the EU graphics guide:
// 2:3, blue #003399, twelve upright gold stars #FFCC00 on a circle of a third of the height, star radius 1/18 of it.
import { writeFileSync } from "node:fs";
import { deflateSync } from "node:zlib";

const HEIGHT = 360;
const WIDTH = 540;
const OVERSAMPLE = 4;

function starPoints(cx, cy, r) {
  const inner = r * 0.381966;
  return Array.from({ length: 10 }, (_, i) => {
    const radius = i % 2 === 0 ? r : inner;
    const angle = (Math.PI * i) / 5;
    return [cx + radius * Math.sin(angle), cy - radius * Math.cos(angle)];
  });
}

const stars = Array.from({ length: 12 }, (_, i) => {
  const angle = (Math.PI * i) / 6;
  return starPoints(
    WIDTH / 2 + (HEIGHT / 3) * Math.sin(angle),
    HEIGHT / 2 - (HEIGHT / 3) * Math.cos(angle),
    HEIGHT / 18,
  );
});

const round = (n) => Math.round(n * 100) / 100;
const paths = stars.map((points) => `<path d="M${points.map((p) => p.map(round).join(" ")).join("L")}z"/>`).join("");
writeFileSync(
  "templates/embleme-ue.svg",
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img"><title>Emblème de l'Union européenne</title><rect width="${WIDTH}" height="${HEIGHT}" fill="#003399"/><g fill="#FFCC00">${paths}</g></svg>\n`,
);

function inside(points, x, y) {
  let odd = false;
  for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
    const [xi, yi] = points[i];
    const [xj, yj] = points[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd;
  }
  return odd;
}

// 16 palette entries from blue to gold: one nibble a pixel
const rows = [];
for (let y = 0; y < HEIGHT; y++) {
  const row = Buffer.alloc(1 + WIDTH / 2);
  for (let x = 0; x < WIDTH; x++) {
    let hits = 0;
    const near = stars.filter(
      (s) => Math.abs(s[0][0] - x) < HEIGHT / 16 && Math.abs(s[0][1] + HEIGHT / 18 - y) < HEIGHT / 16,
    );
    for (let k = 0; near.length > 0 && k < OVERSAMPLE * OVERSAMPLE; k++) {
      const sx = x + ((k % OVERSAMPLE) + 0.5) / OVERSAMPLE;
      const sy = y + (Math.floor(k / OVERSAMPLE) + 0.5) / OVERSAMPLE;
      if (near.some((s) => inside(s, sx, sy))) hits++;
    }
    const level = Math.round((hits * 15) / (OVERSAMPLE * OVERSAMPLE));
    row[1 + (x >> 1)] |= x % 2 === 0 ? level << 4 : level;
  }
  rows.push(row);
}
const palette = Buffer.from(
  Array.from({ length: 16 }, (_, i) =>
    [0x00, 0x33, 0x99].map((from, c) => Math.round(from + (([0xff, 0xcc, 0x00][c] - from) * i) / 15)),
  ).flat(),
);

function crc32(bytes) {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let k = 0; k < 8; k++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ -1) >>> 0;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
const header = Buffer.alloc(13);
header.writeUInt32BE(WIDTH, 0);
header.writeUInt32BE(HEIGHT, 4);
header.set([4, 3, 0, 0, 0], 8);
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk("IHDR", header),
  chunk("PLTE", palette),
  chunk("IDAT", deflateSync(Buffer.concat(rows), { level: 9 })),
  chunk("IEND", Buffer.alloc(0)),
]);
const lines = png.toString("base64").match(/.{1,110}/g) ?? [];
writeFileSync(
  "src/reporters/xlsx/emblem.ts",
  `/** The EU emblem as a PNG (${WIDTH} × ${HEIGHT}), written by scripts/make-emblem.mjs; the drawing is templates/embleme-ue.svg. */\nconst PNG_BASE64 =\n${lines.map((line) => `  "${line}"`).join(" +\n")};\n\n/** Bytes of the emblem. */\nexport function emblemPng(): Uint8Array {\n  return new Uint8Array(Buffer.from(PNG_BASE64, "base64"));\n}\n`,
);
console.log(png.length);
