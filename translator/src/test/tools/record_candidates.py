"""Records the shortlist's candidates of the reference sentences, one sentence a line.

    python3 record_candidates.py check ../resources     do the recordings hold?
    python3 record_candidates.py record ../resources    makes them anew

Reads golden.json and golden.lex.bin there; writes golden-candidates.txt.gz (one vocabulary for both
languages) and golden-candidates-split.txt.gz (two). Needs Python 3.10 and nothing else.
"""
import gzip
import json
import pathlib
import struct
import sys

VOCABULARY = 800
FILES = {"golden-candidates.txt.gz": True, "golden-candidates-split.txt.gz": False}


def lists(file):
    """How many pieces are always candidates, and of each source piece those it may become."""
    _, _, frequent, _, offsets, ids = struct.unpack_from("<6Q", file)
    starts = struct.unpack_from(f"<{offsets}Q", file, 48)
    pieces = struct.unpack_from(f"<{ids}I", file, 48 + 8 * offsets)
    return frequent, [pieces[a:b] for a, b in zip(starts, starts[1:])]


def candidates(frequent, become, source, shared):
    found = set(range(frequent)).union(*(become[piece] for piece in source))
    if shared:
        found.update(source)
    for piece in range(frequent, VOCABULARY):
        if len(found) % 8 == 0:
            break
        found.add(piece)
    return " ".join(map(str, sorted(found)))


def recorded(folder, shared):
    frequent, become = lists((folder / "golden.lex.bin").read_bytes())
    sentences = json.loads((folder / "golden.json").read_text(encoding="utf-8"))
    lines = [candidates(frequent, become, one["srcIds"], shared) for one in sentences]
    return "".join(line + "\n" for line in lines)


def main(act, folder):
    good = True
    for name, shared in FILES.items():
        if act == "record":
            text = recorded(folder, shared).encode("ascii")
            (folder / name).write_bytes(gzip.compress(text, mtime=0))
        else:
            with gzip.open(folder / name, "rt", encoding="ascii") as file:
                holds = file.read().splitlines() == recorded(folder, shared).splitlines()
            print(f"{name}: {'holds' if holds else 'differs'}")
            good = good and holds
    return 0 if good else 1


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] not in ("check", "record"):
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2])))
