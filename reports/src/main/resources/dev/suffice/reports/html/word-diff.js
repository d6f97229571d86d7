'use strict';
// What two texts have in common, word by word: a longest common subsequence.
const WordDiff = (() => {
  const MOST_PAIRS = 100_000;
  const words = (text) => text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) || [];
  const isBlank = (word) => /^\s+$/.test(word);

  function lengths(one, other) {
    const table = [new Uint16Array(other.length + 1)];
    for (let row = 1; row <= one.length; row++) {
      const [above, line] = [table[row - 1], new Uint16Array(other.length + 1)];
      for (let column = 1; column <= other.length; column++) {
        line[column] = one[row - 1] === other[column - 1] ? above[column - 1] + 1 : Math.max(above[column], line[column - 1]);
      }
      table.push(line);
    }
    return table;
  }

  // Runs of [kind, text]: 'same', 'more' for what only the text has, 'less' for what only the expected one has.
  function between(expected, text) {
    const [one, other] = [words(expected), words(text)];
    if (one.length * other.length > MOST_PAIRS) return undefined;
    const table = lengths(one, other);
    const steps = [];
    let [row, column] = [one.length, other.length];
    while (row > 0 || column > 0) {
      const isSame = row > 0 && column > 0 && one[row - 1] === other[column - 1];
      const isLess = !isSame && row > 0 && (column === 0 || table[row - 1][column] > table[row][column - 1]);
      steps.push(isLess ? ['less', one[row - 1]] : [isSame ? 'same' : 'more', other[column - 1]]);
      if (isSame || isLess) row--;
      if (!isLess) column--;
    }
    return joined(steps.reverse());
  }

  function joined(steps) {
    const runs = [];
    for (const [kind, text] of steps) {
      const last = runs[runs.length - 1];
      if (last && last[0] === kind) last[1] += text;
      else runs.push([kind, text]);
    }
    return runs;
  }

  const common = (runs) => runs.filter(([kind, text]) => kind === 'same' && !isBlank(text)).reduce((sum, run) => sum + run[1].length, 0);

  const length = (text) => text.replace(/\s+/g, '').length;

  // Against the expected text that has the most in common with it; undefined where that is less than
  // half of either, as nobody can read such a difference, or where a text is too long.
  function best(expected, text) {
    const all = expected.map((one) => ({ one, runs: between(one, text) })).filter(({ runs }) => runs !== undefined);
    const nearest = all.sort((left, right) => common(right.runs) - common(left.runs))[0];
    if (nearest === undefined || 2 * common(nearest.runs) < Math.max(length(nearest.one), length(text))) return undefined;
    return nearest.runs;
  }

  return { best };
})();
