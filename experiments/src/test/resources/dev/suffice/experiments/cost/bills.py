"""Bills by hand: each line is the arithmetic of one bill, exact (decimal, 120 digits).

    python3 bills.py > bills.txt

Prices in USD per million tokens unless said otherwise; M = 0.000001. Nothing of the program under test is used.
Only exp() has no finite decimal: the hit share 1 - exp(-u) is rounded to 34 significant digits, half to even, and
everything after it is exact again. Python's decimal rounds exp() correctly.
"""
from decimal import Decimal as D, getcontext, localcontext, Context, ROUND_HALF_EVEN

getcontext().prec = 120
M = D("0.000001")


def warm(u):
    """1 - exp(-u) to 34 digits."""
    return Context(prec=34, rounding=ROUND_HALF_EVEN).plus(1 - (-D(u)).exp())


bills = {}


def bill(name, text, total):
    bills[name] = total
    print(f"{name}\n    {text}\n    = {total.normalize():f}\n")


# A request of 1,500 tokens in, 100 out. Input 1, output 4.
bill("plain tokens", "1,000 x 12 x (1500 x 1 + 100 x 4) M",
     1000 * 12 * (1500 * 1 + 100 * 4) * M)

# 1,100 of the 1,500 are the stable start: 8 blocks of 128 = 1,024, the minimum. Read 0.1.
# A lifetime is 300 s; a month has 730 x 3,600 = 2,628,000 s, so u = V / 8,760.
bill("automatic cache, 2,190 a month", "u = 1/4, h = u / (1 + u) = 0.2; 2190 x (476 + 1024 x (0.2 x 0.1 + 0.8 x 1) + 100 x 4) M",
     2190 * (476 + 1024 * (D("0.2") * D("0.1") + D("0.8") * 1) + 400) * M)
bill("automatic cache, 8,760 a month", "u = 1, h = 0.5; 8760 x (476 + 1024 x (0.5 x 0.1 + 0.5 x 1) + 100 x 4) M",
     8760 * (476 + 1024 * (D("0.5") * D("0.1") + D("0.5") * 1) + 400) * M)
bill("automatic cache, 35,040 a month", "u = 4, h = 0.8; 35040 x (476 + 1024 x (0.8 x 0.1 + 0.2 x 1) + 100 x 4) M",
     35040 * (476 + 1024 * (D("0.8") * D("0.1") + D("0.2") * 1) + 400) * M)

# The same where a write costs 1.25: the cache is used only where it is cheaper.
bill("charged cache, 2,190 a month", "0.2 x 0.1 + 0.8 x 1.25 = 1.02 > 1: not used; 2190 x (1500 x 1 + 100 x 4) M",
     2190 * (1500 + 400) * M)
bill("charged cache, 8,760 a month", "0.5 x 0.1 + 0.5 x 1.25 = 0.675; 8760 x (476 + 1024 x 0.675 + 100 x 4) M",
     8760 * (476 + 1024 * D("0.675") + 400) * M)
bill("charged cache, 35,040 a month", "0.8 x 0.1 + 0.2 x 1.25 = 0.33; 35040 x (476 + 1024 x 0.33 + 100 x 4) M",
     35040 * (476 + 1024 * D("0.33") + 400) * M)

# The same where hits renew the entry: h = 1 - exp(-u).
for volume, u in ((2190, "0.25"), (8760, "1"), (35040, "4")):
    h = warm(u)
    bill(f"renewed cache, {volume:,} a month",
         f"h = 1 - exp(-{u}) = {h}; {volume} x (476 + 1024 x (0.1 h + 1 - h) + 100 x 4) M",
         volume * (476 + 1024 * (D("0.1") * h + 1 - h) + 400) * M)

bill("prefix below the minimum", "1,023 stable tokens are not cached; 35040 x (1500 x 1 + 100 x 4) M",
     35040 * (1500 + 400) * M)
bill("prefix of nine blocks", "1,279 stable tokens are 9 whole blocks, 1,152; h = 0.8; 35040 x (348 + 1152 x (0.8 x 0.1 + 0.2) + 100 x 4) M",
     35040 * (348 + 1152 * (D("0.8") * D("0.1") + D("0.2")) + 400) * M)
bill("prefix cache in few active hours", "182.5 active hours: 8,760 requests a month come at u = 4; 8760 x (476 + 1024 x 0.28 + 100 x 4) M",
     8760 * (476 + 1024 * D("0.28") + 400) * M)

# 7 seconds a request, 5 at a time, 1.50 USD an hour. A machine may be 0.7 busy: it serves 5 x 0.7 = 3.5 x 2,628,000 s of work a month.
bill("dedicated machine, 1,000 a month", "7,000 s of work: 1 machine; 12 x 730 x 1.50",
     12 * 730 * D("1.50"))
bill("dedicated machines, 2,628,000 a month", "2628000 x 7 / (2628000 x 3.5) = 2 machines; 12 x 2 x 730 x 1.50",
     12 * 2 * 730 * D("1.50"))
bill("dedicated machines, 2,628,001 a month", "a little above 2: 3 machines; 12 x 3 x 730 x 1.50",
     12 * 3 * 730 * D("1.50"))
bill("dedicated machines in half the hours", "2628000 x 7 / (365 x 3600 x 3.5) = 4 machines; 12 x 4 x 730 x 1.50",
     12 * 4 * 730 * D("1.50"))
bill("shared machine", "3 s a request; 10000 x 12 x 0.36 / 3600 x 3 / (2 x 0.5)",
     10000 * 12 * D("0.36") / 3600 * 3 / (2 * D("0.5")))

# Training 25, minimum fee 4 USD, tuned input 1.5 and output 6, 1.70 USD an hour, 2 USD a month stored.
# A tuned model answers in 400 tokens in, 10 out.
TUNED = (400 * D("1.5") + 10 * 6) * M
bill("tuned, two refreshes", "2,000,000 tokens x 3 epochs x 25 = 150; floor((13 - 1) / 6) = 2 refreshes; 150 + 2 x 150 + 13 x (730 x 1.70 + 2) + 13 x 5000 x (400 x 1.5 + 10 x 6) M",
     2_000_000 * 3 * 25 * M * 3 + 13 * (730 * D("1.70") + 2) + 13 * 5000 * TUNED)
bill("tuned, minimum fee", "10,000 x 3 x 25 M = 0.75, so 4; 4 + 6 x (730 x 1.70 + 2) + 6 x 5000 x 0.00066",
     4 + 6 * (730 * D("1.70") + 2) + 6 * 5000 * TUNED)
bill("tuned, base retires within the horizon", "150 + replacement 150 + 1 refresh 150 in 12 months + 12 x (730 x 1.70 + 2) + 12 x 5000 x 0.00066",
     D(150) + 150 + 150 + 12 * (730 * D("1.70") + 2) + 12 * 5000 * TUNED)
bill("tuned, base retires when the horizon ends", "no replacement; 150 + 150 + 12 x (730 x 1.70 + 2) + 12 x 5000 x 0.00066",
     D(150) + 150 + 12 * (730 * D("1.70") + 2) + 12 * 5000 * TUNED)
bill("tuned, answers can wait", "tuned batch rates 0.75 and 3; 150 + 150 + 12 x (730 x 1.70 + 2) + 12 x 5000 x (400 x 0.75 + 10 x 3) M",
     D(150) + 150 + 12 * (730 * D("1.70") + 2) + 12 * 5000 * (400 * D("0.75") + 10 * 3) * M)

# Batch: input 0.5, read 0.05, output 2.
bill("batch", "1000 x 12 x (1500 x 0.5 + 100 x 2) M",
     1000 * 12 * (1500 * D("0.5") + 100 * 2) * M)
bill("batch price, answers cannot wait", "1000 x 12 x (1500 x 1 + 100 x 4) M",
     1000 * 12 * (1500 + 400) * M)
bill("batch with cache", "h = 0.8; 35040 x (476 x 0.5 + 1024 x (0.8 x 0.05 + 0.2 x 0.5) + 100 x 2) M",
     35040 * (476 * D("0.5") + 1024 * (D("0.8") * D("0.05") + D("0.2") * D("0.5")) + 200) * M)

# Above 200,000 tokens of input: 2 in, 6 out, in batches 1 and 3. Four calls: 200,000, 200,001, 300,000, 1,000 in; 100 out each.
bill("long context", "1000 x 12 x ((201000 x 1 + 200 x 4) + (500001 x 2 + 200 x 6)) / 4 M",
     1000 * 12 * ((201000 + 800) + (500001 * 2 + 1200)) * M / 4)
bill("long context in batches", "1000 x 12 x ((201000 x 0.5 + 200 x 2) + (500001 x 1 + 200 x 3)) / 4 M",
     1000 * 12 * ((201000 * D("0.5") + 400) + (500001 + 600)) * M / 4)

# An index of 5,000,000 tokens at 0.02; a question of 50 tokens at 0.02; declared: 120 set-up, 80 every 6 months, 50 a month, 0.0021 a request.
bill("declared costs beside an index", "5000000 x 0.02 M = 0.1; 0.1 + 120 + 1 x 80 + 12 x 50 + 12 x 2000 x (50 x 0.02 M + 0.0021)",
     D("0.1") + 120 + 80 + 12 * 50 + 12 * 2000 * (50 * D("0.02") * M + D("0.0021")))
bill("index made again at each refresh", "horizon of 25 months, every 12: 2 refreshes; 0.1 + 2 x (0.1 + 80) + 25 x 2000 x 50 x 0.02 M",
     D("0.1") + 2 * (D("0.1") + 80) + 25 * 2000 * 50 * D("0.02") * M)
bill("embedder retires within the horizon", "0.1 + 120 + replacement (0.1 + 120) + 12 x 2000 x 50 x 0.02 M",
     D("0.1") + 120 + D("0.1") + 120 + 12 * 2000 * 50 * D("0.02") * M)

# A whole corpus in the prompt: 24,000 tokens of instructions and documents come first, then a question of 60; 40 out.
# The card of claude-haiku-4-5 of 2025-10-15: input 1, read 0.10, write 1.25, output 5; at least 4,096 tokens, blocks
# of 1, 5 minutes, renewed by hits. A month has 2,628,000 s, so u = V x 300 / 2,628,000 = V / 8,760.
for volume in (876, 8760, 87600):
    h = warm(D(volume) / 8760)
    factor = D("0.10") * h + D("1.25") * (1 - h)
    used = factor < 1
    bill(f"whole corpus, {volume:,} a month",
         f"u = {D(volume) / 8760}, h = 1 - exp(-u) = {h}; 0.10 h + 1.25 (1 - h) = {factor:.4f} "
         + (f"< 1; {volume} x (60 x 1 + 24000 x (0.10 h + 1.25 (1 - h)) + 40 x 5) M" if used else
            f"> 1: the cache is not used; {volume} x (24060 x 1 + 40 x 5) M"),
         volume * (60 + 24000 * (factor if used else 1) + 200) * M)
bill("whole corpus shorter than the minimum", "4,095 stable tokens are not cached; 87600 x (4155 x 1 + 40 x 5) M",
     87600 * (4155 + 200) * M)
# The same corpus looked up instead: 24,000 tokens embedded at 0.02, again every 3 months of 12: 3 times; 1,000 tokens of passages.
bill("corpus looked up and embedded again", "24000 x 0.02 M = 0.00048; 4 x 0.00048 + 12 x 8760 x (60 x 0.02 + 1060 x 1 + 40 x 5) M",
     4 * 24000 * D("0.02") * M + 12 * 8760 * (60 * D("0.02") + 1060 + 200) * M)
