'use strict';
// Which examples are wanted, and in which order. All conditions on a trial hold for the same trial.
const ExampleSearch = (() => {
  const RESULTS = { right: 'r', partly: 'p', wrong: 'wf', failed: 'f', unjudged: 'u', missing: 'm' };

  function trialsOf(data, example) {
    const trials = [];
    for (let trial = data.first[example]; trial < data.first[example + 1]; trial++) trials.push(trial);
    return trials;
  }

  // Each text is lower-cased and searched once, however many trials have it.
  function lowered(data) {
    data.lower ??= data.texts.map((text) => text.toLowerCase());
    return data.lower;
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

  // Whether a condition holds for some trial of an example, without a list of them: there may be many.
  function some(data, example, condition) {
    for (let trial = data.first[example]; trial < data.first[example + 1]; trial++) if (condition(trial)) return true;
    return false;
  }

  function agreementTest(data, wanted) {
    const { grade } = data.trial;
    const isJudged = (example) => some(data, example, (trial) => grade[trial] !== 'u');
    const differs = (example) => some(data, example, (trial) => grade[trial] !== grade[data.first[example]]);
    const isRight = (trial) => grade[trial] === 'r';
    return {
      split: differs,
      none: (example) => isJudged(example) && !some(data, example, isRight),
      all: (example) => isJudged(example) && !some(data, example, (trial) => !isRight(trial)),
    }[wanted];
  }

  function exampleTests(data, wanted) {
    const tests = [];
    for (const word of wanted.contains.toLowerCase().split(/\s+/).filter((part) => part !== '')) {
      const hits = lowered(data).map((text) => text.includes(word));
      tests.push((example) => mentions(data, example, hits));
    }
    if (wanted.slice !== '') {
      const column = data.slices.findIndex((field) => wanted.slice.startsWith(field + '='));
      const value = wanted.slice.slice((data.slices[column] + '=').length);
      tests.push((example) => data.texts[data.slice[example][column]] === value);
    }
    if (wanted.agreement !== '') tests.push(agreementTest(data, wanted.agreement));
    return tests;
  }

  // Whether a trial is graded otherwise than the same repetition of another approach.
  function differs(data, example, trial, other) {
    const { approach, repetition, grade } = data.trial;
    return some(data, example, (one) => approach[one] === other && repetition[one] === repetition[trial] && grade[one] !== grade[trial]);
  }

  function found(data, wanted) {
    const tests = exampleTests(data, wanted);
    const passes = trialTest(data, wanted);
    const other = data.approaches.indexOf(wanted.unlike);
    if (['approach', 'result', 'unlike', 'cost', 'latency'].some((name) => wanted[name] !== '')) {
      tests.push((example) => some(data, example, (trial) => passes(trial) && (other < 0 || differs(data, example, trial, other))));
    }
    const list = [];
    for (let example = 0; example < data.count; example++) if (tests.every((test) => test(example))) list.push(example);
    return sorted(data, wanted, list, passes);
  }

  function sorted(data, wanted, list, passes) {
    if (wanted.order === 'data') return list.sort((one, next) => data.position[one] - data.position[next]);
    if (wanted.order !== 'cost' && wanted.order !== 'latency') return list;
    const most = new Float64Array(data.count).fill(-1);
    for (const example of list) {
      some(data, example, (trial) => {
        if (passes(trial)) most[example] = Math.max(most[example], amount(data, wanted.order, trial));
      });
    }
    return list.sort((one, next) => most[next] - most[one] || one - next);
  }

  return { found, lowered, trialsOf };
})();
