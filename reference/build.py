#!/usr/bin/env python3
"""Build the reference tables of this folder from their published sources.

    python3 build.py --divisions DIR --calendar FILE --industries FILE --class-codes FILE [--out DIR]

DIR holds provinces.csv, cities.csv, areas.csv and streets.csv.gz. `categories.csv` is our own list and
is not built. The README beside this script names sources, years and licences.
The output is sorted and free of dates of making, so that a rebuild shows real changes only.
"""

import argparse
import csv
import gzip
import sys
from pathlib import Path

# Divisions of GB/T 2260 that the statistical tables leave out.
OUTSIDE_STATISTICS = [("710000", "台湾省"), ("810000", "香港特别行政区"), ("820000", "澳门特别行政区")]

HOLIDAYS = {
    "New Year's Day": "元旦",
    "Spring Festival": "春节",
    "Tomb-sweeping Day": "清明节",
    "Labour Day": "劳动节",
    "Dragon Boat Festival": "端午节",
    "Mid-autumn Festival": "中秋节",
    "National Day": "国庆节",
    "Anti-Fascist 70th Day": "抗战胜利纪念日",
}

# Class level only: the finance bureau imports the full book of its year.
SCHEMES = {
    "支出功能分类（类）": "functional",
    "部门预算支出经济分类（类）": "department_economic",
    "政府预算支出经济分类（类）": "government_economic",
}


def rows_of(path):
    """Rows of a CSV file, gzipped or not, as dictionaries."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


def write(path, header, rows):
    """Write one table, LF line ends, and say how long it is."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
    print(f"{path.name}: {len(rows)} rows, {path.stat().st_size} bytes", file=sys.stderr)


def regions(folder):
    """Provinces to townships, shorter codes filled with zeros to six digits; parents come before children.

    Three cities have no counties: the source repeats them as their own county, which is dropped, so their
    townships hang directly below the city. A county that has no townships is repeated as its own (code and three
    zeros), which is dropped as well.
    """
    provinces = {f"{r['code']}0000": r["name"] for r in rows_of(folder / "provinces.csv")}
    provinces.update(OUTSIDE_STATISTICS)
    cities = {f"{r['code']}00": r["name"] for r in rows_of(folder / "cities.csv")}
    counties = {r["code"]: r["name"] for r in rows_of(folder / "areas.csv") if r["code"] not in cities}
    townships = {r["code"]: (r["areaCode"], r["name"]) for r in rows_of(folder / "streets.csv.gz")}
    townships = {code: row for code, row in townships.items() if not code.endswith("000")}
    rows = [(code, "", name, "province") for code, name in provinces.items()]
    rows += [(code, f"{code[:2]}0000", name, "city") for code, name in cities.items()]
    rows += [(code, f"{code[:4]}00", name, "county") for code, name in counties.items()]
    rows += [(code, parent, name, "township") for code, (parent, name) in townships.items()]
    known = {row[0] for row in rows}
    if len(known) != len(rows):
        raise SystemExit("regions: a code occurs twice")
    orphans = [row[0] for row in rows if row[1] and row[1] not in known]
    if orphans:
        raise SystemExit(f"regions: no parent for {orphans[:5]}")
    levels = ["province", "city", "county", "township"]
    return sorted(rows, key=lambda row: (levels.index(row[3]), row[0]))


def calendar(path):
    """Days that differ from the plain week: holidays, and days worked to make up for them."""
    days = []
    for row in rows_of(path):
        working = row["is_workday"] == "1"
        if working != (row["kind"] == "makeup_workday"):
            raise SystemExit(f"calendar: {row['date']} contradicts itself")
        days.append((row["date"], "true" if working else "false", row["kind"], HOLIDAYS[row["name"]]))
    return sorted(days)


def industries(path):
    """Sections, divisions, groups and classes of the industry classification."""
    return [tuple(r[key].strip() for key in ("code", "parent", "level", "name")) for r in rows_of(path)]


def class_codes(path):
    """Class level of the government revenue and expenditure classification."""
    rows = [(SCHEMES[r["scheme"]], r["code"], r["name"]) for r in rows_of(path) if r["scheme"] in SCHEMES]
    return sorted(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--divisions", type=Path, required=True)
    parser.add_argument("--calendar", type=Path, required=True)
    parser.add_argument("--industries", type=Path, required=True)
    parser.add_argument("--class-codes", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent)
    given = parser.parse_args()
    write(given.out / "regions.csv", ["code", "parent_code", "name", "level"], regions(given.divisions))
    write(given.out / "calendar.csv", ["date", "is_working_day", "kind", "name"], calendar(given.calendar))
    write(given.out / "industries.csv", ["code", "parent_code", "level", "name"], industries(given.industries))
    write(given.out / "class_codes.csv", ["scheme", "code", "name"], class_codes(given.class_codes))


if __name__ == "__main__":
    main()
