'use strict';
// What is embedded of the examples: lines of JSON by columns, as gzip in Base64.
const ExampleData = (() => {
  function decompressed(base64) {
    const letters = atob(base64);
    const bytes = new Uint8Array(letters.length);
    for (let index = 0; index < letters.length; index++) bytes[index] = letters.charCodeAt(index);
    return new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).pipeThrough(new TextDecoderStream());
  }

  async function* linesOf(stream) {
    let rest = '';
    const reader = stream.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const lines = (rest + part.value).split('\n');
      rest = lines.pop();
      yield* lines;
    }
  }

  // Columns of one kind of row, to which blocks are added.
  function append(table, names, block) {
    for (const name of names) {
      const column = table[name];
      for (const value of block[name] || []) column.push(value);
    }
  }

  const EXAMPLE = ['id', 'position', 'input', 'expected', 'evidence', 'slice'];
  const TRIAL = ['approach', 'repetition', 'grade', 'answer', 'value', 'scores', 'latency', 'cost', 'passages', 'held', 'prompts'];
  const empty = (names) => Object.fromEntries(names.map((name) => [name, []]));

  // Everything by columns; the trials of example e are those from first[e] up to first[e + 1].
  async function read(base64) {
    const data = { ...empty(EXAMPLE), trial: empty(TRIAL), texts: [], amounts: [], sent: [], first: [0] };
    for await (const line of linesOf(decompressed(base64))) {
      const block = JSON.parse(line);
      if (block.approaches) Object.assign(data, { approaches: block.approaches, order: block.order, unit: block.unit[0], metrics: block.metrics, slices: block.slices, grades: new Map(block.grades.map((grade) => [grade[0], grade])) });
      append(data, EXAMPLE, block);
      append(data.trial, TRIAL, block);
      append(data, ['texts', 'amounts', 'sent'], block);
      for (const count of block.trials || []) data.first.push(data.first[data.first.length - 1] + count);
    }
    data.count = data.id.length;
    return data;
  }

  return { read };
})();
