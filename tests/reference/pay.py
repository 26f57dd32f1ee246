"""Computes with SciPy what src/stats computes, and writes it to pay.csv beside this file.

Each number comes another way than in Rust: quantiles from PchipInterpolator, ranks by root finding, Wilson intervals by
solving the score equation, chances by integration in ten times finer steps, powers by the C library, intervals of differences
and ratios by search.

    python tests/reference/pay.py
"""

import csv
import platform
from pathlib import Path

import numpy as np
import scipy
from scipy.interpolate import PchipInterpolator
from scipy.optimize import brentq, minimize_scalar

HERE = Path(__file__).resolve().parent
PAY = HERE.parent.parent / "data" / "pay" / "survey-2025.csv"
PERCENTILES = ["p10", "p25", "p50", "p75", "p90"]
CELLS = [("US", "front-end", ""), ("US", "back-end", ""), ("US", "full-stack", ""), ("DE", "front-end", "years-total:6-10")]
STEPS = 4000
Z = {"5-95": 1.644854, "10-90": 1.281552, "25-75": 0.674490}


def cells():
    with PAY.open() as file:
        rows = list(csv.DictReader(line for line in file if not line.startswith("#")))
    for key in CELLS:
        yield "/".join(filter(None, key)), next(r for r in rows if (r["place"], r["role"], r["group"]) == key)


def knots(row):
    return [(int(name[1:]) / 100, float(row[name])) for name in PERCENTILES if row[name]]


def wilson(share, n):
    """The shares p that differ from `share` by 1.96 standard errors of p."""
    def score(p):
        return (share - p) ** 2 - 1.96**2 * p * (1 - p) / n

    # A little beside the share, which at 0 and 1 solves the equation too.
    low = 0.0 if share == 0 else brentq(score, 0, share - 1e-9, xtol=1e-15)
    high = 1.0 if share == 1 else brentq(score, share + 1e-9, 1, xtol=1e-15)
    return low, high


def surely_won(a, b):
    """Share of pairs that a wins whatever people outside the reported percentiles are paid."""
    def pieces(points):
        p, value = np.array(points).T
        edges = np.linspace(p[0], p[-1], STEPS + 1)
        middle = PchipInterpolator(p, value)((edges[1:] + edges[:-1]) / 2)
        least = np.concatenate([[-np.inf], middle, [value[-1]]])
        most = np.concatenate([[value[0]], middle, [np.inf]])
        weight = np.concatenate([[p[0]], np.full(STEPS, (p[-1] - p[0]) / STEPS), [1 - p[-1]]])
        return least, most, weight

    (least, _, of_a), (_, most, of_b) = pieces(a), pieces(b)
    total = 0.0
    for value, weight in zip(least, of_a):
        total += weight * (of_b[most < value].sum() + of_b[most == value].sum() / 2)
    return total


def ends(of, reference, compare):
    """The least and the most that two medians differ by on the ellipse of what they may be together."""
    (m1, l1, u1), (m2, l2, u2) = of, reference
    low = minimize_scalar(lambda t: compare(m1 - (m1 - l1) * np.cos(t), m2 + (u2 - m2) * np.sin(t)), bounds=(0, np.pi / 2), options={"xatol": 1e-13})
    high = minimize_scalar(lambda t: -compare(m1 + (u1 - m1) * np.cos(t), m2 - (m2 - l2) * np.sin(t)), bounds=(0, np.pi / 2), options={"xatol": 1e-13})
    return low.fun, -high.fun


def rows():
    found = dict(cells())
    for name, row in found.items():
        points = knots(row)
        yield "knots", name, [x for point in points for x in point], []
        p, value = np.array(points).T
        curve = PchipInterpolator(p, value)
        for at in np.linspace(p[0], p[-1], 33):
            yield "quantile", name, [at], [curve(at)]
        # Between the percentiles, as the curve has a corner in its slope at each.
        for at in np.linspace(p[0], p[-1], 12)[1:-1]:
            yield "density", name, [at], [1 / curve.derivative()(at)]
        for at in np.linspace(value[0], value[-1], 25)[1:-1]:
            yield "rank", name, [at], [brentq(lambda q: curve(q) - at, p[0], p[-1], xtol=1e-15)]
    for share in [0, 0.01, 0.1, 0.37, 0.5, 0.9, 1]:
        for n in [15, 30, 194, 1605]:
            yield "wilson", "", [share, n], wilson(share, n)
    for a in found:
        for b in found:
            pair = knots(found[a]), knots(found[b])
            yield "exceeds", f"{a} {b}", [], [surely_won(*pair), 1 - surely_won(*reversed(pair))]
    for a in found:
        for b in found:
            of, reference = ([float(found[x][c]) for c in ["p50", "median_low", "median_high"]] for x in (a, b))
            gap, ratio = of[0] - reference[0], of[0] / reference[0] - 1
            yield "difference", f"{a} {b}", [*of, *reference], [gap, *ends(of, reference, np.subtract)]
            yield "ratio", f"{a} {b}", [*of, *reference], [ratio, *(end - 1 for end in ends(of, reference, np.divide))]
    for base in [1, 1.000001, 1.466174, 2, 3.7, 250]:
        for exponent in [0, 0.41006, 0.5, 0.7791, 1, 1.9, 2.43866, 7.999]:
            yield "power", "", [base, exponent], [base**exponent]
    average, low, high = 159238, 108608, 233471
    yield "centre", "profile-a", [average, low, high], [np.sqrt(low * high), (low + high) / 2, np.sqrt(high / low)]
    for read in Z:
        for wanted in Z:
            reach = np.exp(np.log(high / low) / 2 * Z[wanted] / Z[read])
            assumed = [np.sqrt(low * high) / reach, np.sqrt(low * high) * reach]
            yield "reading", f"{read} {wanted}", [average, low, high], assumed


def main():
    versions = f"Python {platform.python_version()}, NumPy {np.__version__}, SciPy {scipy.__version__}"
    numbers = lambda found: " ".join(repr(float(x)) for x in found)
    with (HERE / "pay.csv").open("w", newline="\n") as file:
        file.write(f"# generated by tests/reference/pay.py with {versions}; do not edit\n")
        file.write("what,of,given,result\n")
        for what, of, given, result in rows():
            file.write(f"{what},{of},{numbers(given)},{numbers(result)}\n")


main()
