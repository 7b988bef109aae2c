#!/usr/bin/env python3
"""Writes a file of made-up prospects, the same for the same seed.

Usage: Tests/Benchmarks/generate.py ROWS FILE [--seed N]

Ten columns and about a hundred bytes a row: quoted cells, line ends and quotes inside quotes, text beyond ASCII,
sectors that no table knows, empty cells.
"""

import random
import sys

SECTORS = """Bakery;Pharmacy;Plumber;Hair salon;Law firm;Car dealer;Casino;Wine merchant;City council;Dental practice;
Hotel;Restaurant;Software company;Primary school;Estate agent;Gun shop;Tobacconist;Dating agency;Insurance broker;
Charity;Vet;Furniture store;Bookshop;Florist;Butcher;Hospital;Medical device manufacturer;Ministry of health;Brewery;
Payday lender;Debt collection agency;Crypto exchange;Travel agency;Gym;Museum;Church;Farm;Machine factory;
Electricity supplier;Internet provider;Newspaper;Political party;Police;Pet shop;Cosmetic surgery clinic;
Apotheek;Bakkerij;Loodgieter;Gemeente;Slijterij;Tandarts;Autobedrijf;Advocaat;Kapper;Uitzendbureau;Garage""".replace(
    "\n", "").split(";")
UNKNOWN = ["Zorblax trade", "Misc", "n/a", "Qwertz GmbH Sparte", "To be confirmed", "Holding 7"]
COUNTRIES = ["NL", "Netherlands", "BE", "Belgium", "DE", "Germany", "FR", "France", "US", "United States", "GB", "India",
             "BR", "Mexico", "ES", "Italy", "Nederland", "Duitsland", "IE", "PL"]
RECIPIENTS = ["NL", "NL;BE", "DE", "US", "IN", "FR", "GB;IE", "BR", "", "ES"]
USES = ["notify:ordinary-goods", "appointments:medical-services", "promote:ordinary-goods", "care:ordinary-services",
        "sell:otc-medicines", "authenticate:ordinary-services", "", "newsletter:general-information",
        "notify:ordinary-services", "notify:ordinary-goods;promote:ordinary-goods"]
CITIES = ["Utrecht", "Zürich", "São Paulo", "Köln", "Paris", "Antwerpen", "Łódź", "Malmö", "Cork", "Napoli"]
NAMES = ["De Linde", "Nova", "Blue Anchor", "Sint Joris", "Café Noir", "Old Mill", "Zonneschijn", "North Star"]
NOTES = ["", "", "", "asked for a quote", '"met at the fair, call back"', '"said ""not now"""', '"two\nlines"', "née Müller"]


def main():
    rows, path = int(sys.argv[1]), sys.argv[2]
    seed = int(sys.argv[sys.argv.index("--seed") + 1]) if "--seed" in sys.argv else 1
    pick = random.Random(seed)
    sectors = SECTORS * 4 + UNKNOWN
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write("Record ID,Company name,Industry,Country,Recipients,Uses,City,Owner,Score,Notes\n")
        for start in range(0, rows, 100_000):
            count = min(100_000, rows - start)
            columns = [pick.choices(values, k=count)
                       for values in (NAMES, sectors, COUNTRIES, RECIPIENTS, USES, CITIES, NOTES)]
            lines = [
                f"{number},{name} {number % 997},{sector},{country},{places},{uses},{city},owner{number % 37},{number % 101},{note}\n"
                for number, name, sector, country, places, uses, city, note
                in zip(range(start + 1, start + count + 1), *columns)]
            file.write("".join(lines))


if __name__ == "__main__":
    main()
