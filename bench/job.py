"""Number and mean duration of face-to-face held, per participant and month, in pandas."""

import sys

import pandas as pd

frame = pd.read_csv(
    sys.argv[1],
    sep=";",
    encoding="cp1252",
    header=0,
    usecols=[1, 2, 5, 6, 7],
    names=["participant", "date", "mode", "status", "minutes"],
    dtype={"participant": "string", "date": "string", "mode": "category", "status": "category", "minutes": "int32"},
)
held = frame[(frame["status"] == "Réalisé") & (frame["mode"] == "Présentiel")].copy()
held["month"] = pd.to_datetime(held["date"], format="%d/%m/%Y").dt.to_period("M")
groups = held.groupby(["participant", "month"], observed=True)["minutes"].agg(["count", "mean"])
print(groups.index.get_level_values(0).nunique(), len(groups), groups["count"].sum(), round(groups["mean"].mean(), 4))
