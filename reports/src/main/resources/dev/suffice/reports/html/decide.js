'use strict';
// Decides again by other settings, as the core does: pure functions of the data embedded with the page.
const Decision = (() => {
  const NEAR = 1e-12; // amounts nearer to each other than this share are the same amount
  const MARGIN = 1e-9; // what refutation is held to beyond a threshold, however it was rounded

  const step = (steps, months) => steps.reduce((last, next) => (next[0] <= months ? next : last))[1];

  function hitShare(prefix, requests) {
    const lifetimes = requests * prefix.lifetimes;
    return prefix.renewed ? -Math.expm1(-lifetimes) : lifetimes / (1 + lifetimes);
  }

  function prefixCost(prefix, requests) {
    const hit = hitShare(prefix, requests);
    const cached = hit * prefix.hit + (1 - hit) * prefix.miss;
    return prefix.without === null ? cached : Math.min(cached, prefix.without);
  }

  const metered = (call, requests) => call.amount + (call.prefix ? prefixCost(call.prefix, requests) : 0);

  function machines(bill, requests, seconds) {
    return bill.machines.reduce((sum, machine) => {
      const needed = (requests * (seconds === undefined ? machine.seconds : seconds)) / machine.capacity;
      return sum + machine.monthly * Math.max(1, Math.ceil(needed * (1 - NEAR)));
    }, 0);
  }

  // Months of today's prices that a call costs over the horizon, if prices fall so many times a year.
  function paidMonths(months, timesPerYear) {
    let paid = 0;
    for (let month = 0; month < months; month++) paid += Math.pow(timesPerYear, -month / 12);
    return paid;
  }

  function perMonth(bill, requests, seconds) {
    const calls = bill.metered.reduce((sum, call) => sum + metered(call, requests), bill.perRequest);
    return bill.monthly + machines(bill, requests, seconds) + requests * calls;
  }

  function total(bill, requests, months, timesPerYear, seconds) {
    const paid = paidMonths(months, timesPerYear);
    const fallen = bill.metered
      .filter((call) => months <= call.fallsUpTo)
      .reduce((sum, call) => sum + metered(call, requests) * (months - paid), 0);
    return step(bill.once, months) + months * perMonth(bill, requests, seconds) - requests * fallen;
  }

  // How a limit on costs stands: the amount and its bounds; undefined where no bound is known.
  function costBounds(bill, reach, basis, settings, planned) {
    const whole = (seconds) => {
      const month = perMonth(bill, settings.requests, seconds);
      if (basis === 'request') return month / settings.requests;
      return basis === 'month' ? month : total(bill, settings.requests, settings.horizon, 1, seconds);
    };
    if (reach.kind === 'machines') return { certified: whole(reach.most), refuted: whole(reach.least) };
    if (reach.hangsOnVolume && settings.requests !== planned.requests) return undefined;
    const requests = { request: 1, month: settings.requests, total: settings.requests * settings.horizon }[basis];
    const fixed = whole() - requests * reach.mean;
    return { certified: fixed + requests * reach.most, refuted: fixed + requests * reach.least };
  }

  function holds(bounds, sign, threshold) {
    if (sign * threshold <= sign * bounds.certified) return 'yes';
    return sign * threshold > sign * bounds.refuted + MARGIN ? 'no' : 'unknown';
  }

  // Whether verdicts hang on what was moved; otherwise those of the run stand.
  function isMoved(data, settings) {
    if (settings.thresholds.some((threshold, line) => threshold !== data.planned.thresholds[line])) return true;
    const workload = settings.requests !== data.planned.requests || settings.horizon !== data.planned.horizon;
    return workload && data.lines.some((line) => line.basis !== null);
  }

  const threshold = (settings, data, number) => settings.thresholds[data.claims[number]];

  // By how much a claim is stricter than the run's; undefined where the two cannot be compared.
  function stricterBy(data, settings, number) {
    const line = data.lines[data.claims[number]];
    const sameWorkload = settings.requests === data.planned.requests && settings.horizon === data.planned.horizon;
    if (line.basis !== null && !sameWorkload) return undefined;
    return line.sign * (threshold(settings, data, number) - threshold(data.planned, data, number));
  }

  // Whether an approach that the run certified meets each claim that is not stricter.
  function meetsWhatIsEasier(data, settings, approach) {
    if (approach.certified !== 'with-shares-left') return approach.certified === 'alone';
    return approach.claims.every((own, number) => stricterBy(data, settings, number) <= 0);
  }

  // What the run settled: an approach that was certified meets what is not stricter, a claim that failed fails what is not more lenient.
  function settled(data, settings, approach, number) {
    const stricter = stricterBy(data, settings, number);
    if (approach.claims[number].holds === 'no' && stricter >= 0) return 'no';
    return stricter <= 0 && meetsWhatIsEasier(data, settings, approach) ? 'yes' : undefined;
  }

  // The thresholds at which a claim would turn; undefined where no bound is known.
  function bounds(data, settings, approach, number) {
    const own = approach.claims[number];
    const line = data.lines[data.claims[number]];
    return line.basis === null ? own.reach : costBounds(approach.bill, own.reach, line.basis, settings, data.planned);
  }

  function claim(data, settings, approach, number) {
    const own = approach.claims[number];
    if (!isMoved(data, settings) || own.reach === null) return own.holds;
    const known = settled(data, settings, approach, number);
    if (known !== undefined) return known;
    const found = bounds(data, settings, approach, number);
    const line = data.lines[data.claims[number]];
    return found === undefined ? 'unknown' : holds(found, line.sign, threshold(settings, data, number));
  }

  // The bounds a claim was held against; undefined where the run's own verdict stands.
  function heldAgainst(data, settings, approach, number) {
    if (!isMoved(data, settings) || approach.claims[number].reach === null) return undefined;
    if (settled(data, settings, approach, number) === undefined) return bounds(data, settings, approach, number);
    return undefined;
  }

  function verdict(approach, claims) {
    if (approach.failed) return 'failed';
    if (claims.length === 0) return 'none';
    if (claims.includes('no')) return 'inadequate';
    return claims.every((one) => one === 'yes') ? 'adequate' : 'undecided';
  }

  const compare = (one, other) => (Math.abs(one - other) <= NEAR * Math.max(one, other) ? 0 : one - other);

  // Of those within the tolerance of the lowest total the simplest, then the cheaper, then by id.
  function choice(offers, tolerance) {
    if (offers.length === 0) return undefined;
    const most = Math.min(...offers.map((offer) => offer.total)) * (1 + tolerance);
    return offers
      .filter((offer) => compare(offer.total, most) <= 0)
      .sort((one, other) => one.simple - other.simple || compare(one.total, other.total) || (one.id < other.id ? -1 : 1))[0];
  }

  const isOpen = (one) => one.verdict === 'undecided' || (one.verdict === 'failed' && !one.hopeless);

  function assess(data, settings) {
    const timesPerYear = data.prices.find((price) => price.name === settings.prices).times;
    return data.approaches.map((approach) => {
      const claims = approach.claims.map((own, number) => claim(data, settings, approach, number));
      return {
        id: approach.id,
        simple: approach.simple,
        hopeless: approach.hopeless,
        claims,
        bounds: approach.claims.map((own, number) => heldAgainst(data, settings, approach, number)),
        verdict: verdict(approach, claims),
        perMonth: approach.bill && perMonth(approach.bill, settings.requests),
        total: approach.bill && total(approach.bill, settings.requests, settings.horizon, timesPerYear),
      };
    });
  }

  function answer(approaches, chosen) {
    if (approaches.every((one) => one.claims.length === 0)) return 'NO_REQUIREMENTS';
    if (chosen) return 'ADEQUATE_FOUND';
    return approaches.every((one) => one.verdict === 'inadequate') ? 'NONE_ADEQUATE' : 'UNDECIDED';
  }

  function decide(data, settings) {
    const approaches = assess(data, settings);
    const adequate = approaches.filter((one) => one.verdict === 'adequate');
    const chosen = choice(adequate, data.tolerance);
    const verdict = answer(approaches, chosen);
    const couldStillWin = verdict === 'NO_REQUIREMENTS' ? [] : approaches
      .filter(isOpen)
      .filter((one) => one.total === null || choice([...adequate, one], data.tolerance) !== chosen);
    return {
      verdict,
      chosen: chosen && chosen.id,
      isCheapest: chosen !== undefined && adequate.every((one) => compare(one.total, chosen.total) >= 0),
      certainlyCheapest: chosen !== undefined && couldStillWin.length === 0
        && approaches.every((one) => !isOpen(one) || (one.total !== null && compare(one.total, chosen.total) > 0)),
      couldStillWin: couldStillWin.map((one) => one.id),
      approaches,
    };
  }

  return { decide, total, isMoved };
})();
