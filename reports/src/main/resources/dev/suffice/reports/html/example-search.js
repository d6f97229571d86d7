'use strict';
// Which examples are wanted, and in which order. All conditions on a trial hold for the same trial.
const ExampleSearch = (() => {
  const RESULTS = { right: 'r', partly: 'p', wrong: 'wf', failed: 'f', missing: 'm' };

  function trialsOf(data, example) {
    const trials = [];
    for (let trial = data.first[example]; trial < data.first[example + 1]; trial++) trials.push(trial);
    return trials;
  }

  // Each text is lower-cased and searched once, however many trials have it.
  function holding(data, word) {
    data.lower ??= data.texts.map((text) => text.toLowerCase());
    return data.lower.map((text) => text.includes(word));
  }

  function mentions(data, example, hits) {
    const { first, trial } = data;
    if (hits[data.id[example]] || hits[data.input[example]]) return true;
    if (data.expected[example].some((text) => hits[text]) || data.slice[example].some((text) => hits[text])) return true;
    for (let index = first[example]; index < first[example + 1]; index++) {
      if (hits[trial.answer[index]] || hits[trial.value[index]]) return true;
    }
    return false;
  }

  // The amount, or less than any where nobody knows it.
  const amount = (data, column, trial) => {
    const index = data.trial[column][trial];
    return index < 0 ? -1 : data.amounts[index].value;
  };

  function trialTest(data, wanted) {
    const approach = wanted.approach === '' ? -1 : data.approaches.indexOf(wanted.approach);
    const grades = RESULTS[wanted.result] || '';
    const least = (name) => (wanted[name] === '' ? -1 : Number(wanted[name]));
    const [cost, latency] = [least('cost'), least('latency')];
    return (trial) => (approach < 0 || data.trial.approach[trial] === approach)
      && (grades === '' || grades.includes(data.trial.grade[trial]))
      && amount(data, 'cost', trial) >= cost && amount(data, 'latency', trial) >= latency;
  }

  const AGREEMENT = {
    split: (grades) => new Set(grades).size > 1,
    none: (grades) => grades.length > 0 && !grades.includes('r'),
    all: (grades) => grades.length > 0 && grades.every((grade) => grade === 'r'),
  };

  function exampleTests(data, wanted) {
    const tests = [];
    const gradesOf = (example) => trialsOf(data, example).map((trial) => data.trial.grade[trial]);
    for (const word of wanted.contains.toLowerCase().split(/\s+/).filter((part) => part !== '')) {
      const hits = holding(data, word);
      tests.push((example) => mentions(data, example, hits));
    }
    if (wanted.slice !== '') {
      const column = data.slices.findIndex((field) => wanted.slice.startsWith(field + '='));
      const value = wanted.slice.slice((data.slices[column] + '=').length);
      tests.push((example) => data.texts[data.slice[example][column]] === value);
    }
    if (AGREEMENT[wanted.agreement]) tests.push((example) => AGREEMENT[wanted.agreement](gradesOf(example)));
    return tests;
  }

  // Whether some trial that passes is graded otherwise than the same repetition of another approach.
  function differs(data, passing, trials, other) {
    const { approach, repetition, grade } = data.trial;
    return trials.some((one) => approach[one] === other
      && passing.some((trial) => repetition[trial] === repetition[one] && grade[trial] !== grade[one]));
  }

  function found(data, wanted) {
    const tests = exampleTests(data, wanted);
    const onTrials = ['approach', 'result', 'unlike', 'cost', 'latency'].some((name) => wanted[name] !== '');
    const passes = trialTest(data, wanted);
    const other = data.approaches.indexOf(wanted.unlike);
    const matches = (example) => {
      if (!tests.every((test) => test(example))) return false;
      if (!onTrials) return true;
      const trials = trialsOf(data, example);
      const passing = trials.filter(passes);
      return passing.length > 0 && (other < 0 || differs(data, passing, trials, other));
    };
    const list = [];
    for (let example = 0; example < data.count; example++) if (matches(example)) list.push(example);
    return sorted(data, wanted, list, passes);
  }

  function sorted(data, wanted, list, passes) {
    if (wanted.order === 'data') return list.sort((one, next) => data.position[one] - data.position[next]);
    if (wanted.order !== 'cost' && wanted.order !== 'latency') return list;
    const most = new Map(list.map((example) => [example, trialsOf(data, example).filter(passes)
      .reduce((sofar, trial) => Math.max(sofar, amount(data, wanted.order, trial)), -1)]));
    return list.sort((one, next) => most.get(next) - most.get(one) || one - next);
  }

  return { found, trialsOf };
})();
