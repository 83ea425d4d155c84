import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { complement, countDays, covers, union } from "./intervals.ts";

const runs = fc.array(
  fc.tuple(fc.integer({ min: -20, max: 40 }), fc.integer({ min: 0, max: 12 })).map(([a, n]) => [a, a + n] as const),
  { maxLength: 8 },
);

describe("union of runs", () => {
  it("joins those that touch, in any order, and drops those that end before they start", () => {
    expect(
      union([
        [10, 12],
        [1, 3],
        [4, 5],
        [7, 6],
        [2, 2],
      ]),
    ).toEqual([
      [1, 5],
      [10, 12],
    ]);
    expect(union([])).toEqual([]);
  });
  it("keeps a one-day gap", () =>
    expect(
      union([
        [1, 3],
        [5, 6],
      ]),
    ).toEqual([
      [1, 3],
      [5, 6],
    ]));
  it("covers exactly the days of its runs", () => {
    fc.assert(
      fc.property(runs, fc.integer({ min: -25, max: 60 }), (list, day) => {
        expect(covers(union(list), day)).toBe(list.some(([a, b]) => a <= day && day <= b));
      }),
    );
  });
});

describe("complement of runs in [from, to]", () => {
  it("gives the days in none", () => {
    expect(
      complement(
        [
          [3, 5],
          [8, 9],
        ],
        1,
        10,
      ),
    ).toEqual([
      [1, 2],
      [6, 7],
      [10, 10],
    ]);
    expect(complement([[1, 10]], 1, 10)).toEqual([]);
    expect(complement([], 1, 10)).toEqual([[1, 10]]);
    expect(
      complement(
        [
          [-5, 0],
          [11, 20],
        ],
        1,
        10,
      ),
    ).toEqual([[1, 10]]);
    expect(complement([], 5, 4)).toEqual([]);
  });
  it("shares the days of the span with the runs", () => {
    fc.assert(
      fc.property(runs, (list) => {
        const u = union(list);
        expect(countDays(u, 0, 30) + countDays(complement(u, 0, 30), 0, 30)).toBe(31);
      }),
    );
  });
});

describe("days of runs in [from, to]", () => {
  it("counts both ends", () => {
    expect(
      countDays(
        [
          [3, 5],
          [8, 9],
        ],
        5,
        8,
      ),
    ).toBe(2);
    expect(
      countDays(
        [
          [3, 5],
          [8, 9],
        ],
        0,
        20,
      ),
    ).toBe(5);
    expect(countDays([[3, 5]], 6, 7)).toBe(0);
    expect(countDays([], 0, 20)).toBe(0);
  });
});
