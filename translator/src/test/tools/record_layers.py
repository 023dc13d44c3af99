"""Records what the numpy network makes of four sentences: translator/src/test/resources/layers.json.

    python3 record_layers.py check ../resources/layers.json    does the recording hold?
    python3 record_layers.py record ../resources/layers.json   makes it anew

Needs Python 3.10 and numpy 1.24 or newer, half a gigabyte of memory and about a minute. Nothing is
downloaded: the models are hashes (network.py), the sentences stand below as pieces of golden.spm.

The multipliers of activations ("alphas") come from a run in floats, as Marian's own calibration does
it. `check` compares them, and then every layer and piece under the multipliers of the recording, with
the tolerances of LayersTest: another numpy sums floats in another order, and where an activation lies
on the edge between two whole numbers its last bit decides.
"""
import json
import sys

import numpy as np

from network import Network, Weights

VOCABULARY = 800
NOTED_VALUES = 16
CALIBRATION_STEPS = 12
TOLERANCE = 1e-5
DRIFT = 0.2
CLEAR_MARGIN = 0.05

# name, (width, hidden, heads, encoder layers, decoder layers), two vocabularies, seed
MODELS = [
    ("tiny", (256, 1536, 8, 6, 2), False, 11),
    ("base-memory", (384, 1536, 8, 6, 4), False, 12),
    ("base", (512, 2048, 8, 6, 2), False, 13),
    ("split", (256, 1536, 8, 6, 2), True, 14),
]

# fmt: off
SENTENCES = [
    # The mayor rejected the new budget on Monday.
    [279, 271, 372, 431, 284, 400, 508, 272, 269, 265, 343, 371, 263, 314, 281, 331, 287, 263, 319,
     476, 264, 0],
    # Two witnesses reported flood warnings near the border, despite protests.
    [279, 540, 315, 443, 380, 266, 301, 375, 272, 294, 390, 305, 281, 324, 461, 346, 266, 394, 418,
     269, 265, 448, 383, 321, 447, 265, 449, 264, 0],
    # El ministro anunció un alto el fuego.
    [263, 316, 280, 488, 305, 442, 445, 440, 302, 397, 286, 294, 311, 515, 264, 0],
    # Le syndicat a rejeté le nouveau budget vendredi soir.
    [325, 292, 351, 438, 270, 400, 534, 263, 295, 394, 444, 529, 263, 314, 281, 331, 287, 381, 539,
     288, 507, 496, 264, 0],
]
# fmt: on


def network(weights, dimensions, split, alphas):
    return Network(weights, *dimensions[2:], split, alphas)


def calibrated(weights, dimensions, split):
    """Such that nearly the largest activation seen becomes 127."""
    floats = network(weights, dimensions, split, None)
    for ids in SENTENCES:
        floats.decode(floats.encode(ids)[-1], min(CALIBRATION_STEPS, 2 * len(ids)))
    return {
        name: float(np.float32(127 / (np.mean(peaks) + 1.1 * np.std(peaks))))
        for name, peaks in floats.peaks.items()
    }


def case(model, ids):
    layers = model.encode(ids)
    pieces, margins = model.decode(layers[-1], 2 * len(ids))
    middle = [layer[len(ids) // 2, :NOTED_VALUES] for layer in layers]
    return {
        "ids": ids,
        "out": pieces,
        "margins": [round(margin, 4) for margin in margins],
        "layers": [[round(float(value), 6) for value in row] for row in middle],
    }


def recorded(name, dimensions, split, seed, alphas=None):
    weights = Weights(*dimensions[:2], VOCABULARY, seed, end_bias=1 if split else 2)
    own = calibrated(weights, dimensions, split)
    model = network(weights, dimensions, split, own if alphas is None else alphas)
    return {
        "name": name,
        "dims": list(dimensions),
        "split": split,
        "seed": seed,
        "vocabulary": VOCABULARY,
        "alphas": own,
        "cases": [case(model, ids) for ids in SENTENCES],
    }


def compared(old, new):
    """Lines on what differs more than it may, and a summary."""
    wrong = []
    for key in ("name", "dims", "split", "seed", "vocabulary"):
        if old[key] != new[key]:
            wrong.append(f"{key}: {old[key]} and {new[key]}")
    if old["alphas"].keys() != new["alphas"].keys():
        wrong.append("other multipliers")
        return wrong, ""
    alphas = max(abs(new["alphas"][name] / value - 1) for name, value in old["alphas"].items())
    if alphas > TOLERANCE:
        wrong.append(f"multipliers differ by {alphas:.1e}")
    equal = layers = clear_pieces = drifted = 0
    for at, (before, after) in enumerate(zip(old["cases"], new["cases"], strict=True)):
        if before["ids"] != after["ids"]:
            wrong.append(f"sentence {at + 1}: other pieces")
            continue
        away = np.abs(np.array(before["layers"]) - np.array(after["layers"])).mean(-1)
        if max(away[:2]) >= TOLERANCE or away.max() >= DRIFT:
            wrong.append(f"sentence {at + 1}: layers differ by {away.round(6).tolist()}")
        layers += len(away)
        equal += int((away < TOLERANCE).sum())
        if (away >= TOLERANCE).any():
            drifted += 1
            continue
        margins = before["margins"]
        clear = next((i for i, m in enumerate(margins) if m < CLEAR_MARGIN), len(margins))
        clear_pieces += clear
        if before["out"][:clear] != after["out"][:clear]:
            wrong.append(f"sentence {at + 1}: other pieces come out")
    if 2 * equal <= layers:
        wrong.append(f"only {equal} of {layers} layers agree")
    summary = (
        f"multipliers within {alphas:.1e}; {equal} of {layers} layers and {clear_pieces} clear"
        f" pieces agree; {drifted} sentences drift after a rounding on the edge"
    )
    return wrong, summary


def check(path):
    with open(path, encoding="utf-8") as file:
        recording = {model["name"]: model for model in json.load(file)}
    bad = recording.keys() != {name for name, *_ in MODELS}
    for model in MODELS:
        old = recording[model[0]]
        wrong, summary = compared(old, recorded(*model, old["alphas"]))
        print(f"{model[0]}: {'; '.join(wrong) if wrong else 'holds'} ({summary})")
        bad = bad or bool(wrong)
    return 1 if bad else 0


def record(path):
    models = [recorded(*model) for model in MODELS]
    with open(path, "w", encoding="utf-8") as file:
        file.write("[" + ",\n".join(json.dumps(model) for model in models) + "]\n")
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] not in ("check", "record"):
        sys.exit(__doc__)
    sys.exit({"check": check, "record": record}[sys.argv[1]](sys.argv[2]))
