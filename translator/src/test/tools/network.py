"""The network of a Marian student in numpy, over weights that are hashes.

Written for one purpose: to be a second opinion on the Java decoder. It shares nothing with it but the
description of the files, holds whole matrices where Java holds panels, and does the integer products
in integers. The weights equal those of RandomModel.java, number for number.
"""
import math
import zlib

import numpy as np

F = np.float32
WORD = (1 << 64) - 1
LIMIT = 127

# Pieces that never stand in a translation: the unknown one, marks and bytes.
SILENCED = range(1, 263)


def mixed(value):
    """The last steps of splitmix64, for one number or an array of them."""
    z = np.asarray(value, np.uint64) + np.uint64(0x9E3779B97F4A7C15)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


class Weights:
    """Every tensor by its name in the file, made from the seed when it is asked for."""

    def __init__(self, width, hidden, vocabulary, seed, end_bias):
        self.width = width
        self.hidden = hidden
        self.vocabulary = vocabulary
        self.seed = seed
        self.end_bias = end_bias
        self.kept = {}

    def hashes(self, name, count):
        start = (self.seed * 1000003 + zlib.crc32(name.encode("ascii"))) & WORD
        with np.errstate(over="ignore"):
            base = mixed(np.array([start], np.uint64))
            return mixed(base + np.arange(count, dtype=np.uint64))

    def bells(self, name, count):
        """Sums of four bytes of each hash, around zero: close enough to a normal distribution."""
        hashes = self.hashes(name, count)
        octets = [(hashes >> np.uint64(8 * i)) & np.uint64(255) for i in range(4)]
        return sum(octets).astype(np.int64) - 510

    def int8(self, name, count):
        values = np.clip(self.bells(name, count) * 40 // 148, -LIMIT, LIMIT)
        values[0] = LIMIT
        return values

    def embeddings(self, name):
        """Rows of whole numbers, and what a weight was multiplied with to become one."""
        rows = self.int8(name, self.vocabulary * self.width).reshape(self.vocabulary, self.width)
        return rows, F(40 / self.width**-0.5)

    def matrix(self, name):
        """Whole numbers (inputs, outputs), their multiplier and the bias; the file has it transposed."""
        if name not in self.kept:
            inputs = self.hidden if name.endswith("_W2") else self.width
            outputs = self.hidden if name.endswith("_W1") else self.width
            numbers = self.int8(name, inputs * outputs).reshape(outputs, inputs).T
            deviation = math.sqrt(2 / (inputs + outputs)) * stretch(name)
            stem, _, letter = name.rpartition("_W")
            bias = self.floats(f"{stem}_b{letter}", outputs, 0.03) if letter else F(0)
            self.kept[name] = numbers.astype(np.float64), F(40 / deviation), bias
        return self.kept[name]

    def floats(self, name, count, scale):
        return (self.bells(name, count) / 148 * scale).astype(F)

    def norm(self, name):
        gains = f"{name}_ln_scale"
        negative = (self.hashes(gains, self.width) >> np.uint64(40)) & np.uint64(1) == 0
        gain = (1 + 0.2 * (self.bells(gains, self.width) / 148)) * np.where(negative, -1, 1)
        return gain.astype(F), self.floats(f"{name}_ln_bias", self.width, 0.03)

    def output_bias(self):
        bias = self.floats("decoder_ff_logit_out_b", self.vocabulary, 0.1)
        bias[0] = self.end_bias
        bias[SILENCED] = -99
        return bias


def stretch(name):
    """Random networks repeat themselves less with a sharper attention and louder sublayers."""
    if name.endswith(("Wq", "Wk")):
        return 3
    return 1.7 if name.endswith(("Wv", "Wo", "W2", "_W")) else 1


class Network:
    """Encoder and decoder. Without `alphas` activations stay floats and their peaks are noted."""

    def __init__(self, weights, heads, encoder_layers, decoder_layers, split, alphas=None):
        self.weights = weights
        self.heads = heads
        self.encoder_layers = encoder_layers
        self.decoder_layers = decoder_layers
        self.alphas = alphas
        self.peaks = {}
        self.source = weights.embeddings("encoder_Wemb" if split else "Wemb")
        self.target = weights.embeddings("decoder_Wemb") if split else self.source
        self.split = split

    def product(self, name, x, numbers, multiplier, bias):
        if self.alphas is None:
            self.peaks.setdefault(name, []).append(float(np.abs(x).max()))
            return (x @ (numbers.astype(F) / multiplier) + bias).astype(F)
        alpha = F(self.alphas[name])
        if name == "none" and self.split:
            # Two vocabularies: the file holds it as a byte over a multiplier.
            alpha = F(LIMIT) / F(LIMIT / float(alpha))
        whole = np.clip(np.rint(x * alpha), -LIMIT, LIMIT).astype(np.float64) @ numbers
        return whole.astype(F) * (F(1) / (alpha * multiplier)) + bias

    def affine(self, name, x):
        return self.product(name, x, *self.weights.matrix(name))

    def add_and_norm(self, name, x, y):
        gain, bias = self.weights.norm(name)
        both = x + y
        away = both - both.mean(-1, keepdims=True, dtype=F)
        variance = (away * away).mean(-1, keepdims=True, dtype=F)
        return gain * (away / np.sqrt(variance + F(1e-6))) + bias

    def embedded(self, table, piece, position):
        width = self.weights.width
        half = width // 2
        steps = np.arange(half)
        turns = F(position) * (1e-4 ** (steps / (half - 1))).astype(F)
        place = np.concatenate([np.sin(turns), np.sin(turns + F(math.pi / 2))])
        if piece is None:
            return place
        rows, multiplier = table
        return F(math.sqrt(width)) * (rows[piece].astype(F) * (F(1) / multiplier)) + place

    def attention(self, name, x, keys, values):
        queries = self.affine(f"{name}_Wq", x)
        size = self.weights.width // self.heads

        def by_head(rows):
            return rows.reshape(len(rows), self.heads, size).transpose(1, 0, 2)

        scores = by_head(queries) @ by_head(keys).transpose(0, 2, 1) * F(1 / math.sqrt(size))
        scores = np.exp(scores - scores.max(-1, keepdims=True))
        seen = scores / scores.sum(-1, keepdims=True) @ by_head(values)
        seen = seen.transpose(1, 0, 2).reshape(len(x), -1)
        return self.add_and_norm(f"{name}_Wo", x, self.affine(f"{name}_Wo", seen))

    def feed_forward(self, name, x):
        hidden = np.maximum(self.affine(f"{name}_W1", x), F(0))
        return self.add_and_norm(f"{name}_ffn", x, self.affine(f"{name}_W2", hidden))

    def keys_and_values(self, name, x):
        return self.affine(f"{name}_Wk", x), self.affine(f"{name}_Wv", x)

    def encode(self, ids):
        """The activations after each layer, the embeddings first."""
        x = np.stack([self.embedded(self.source, piece, at) for at, piece in enumerate(ids)])
        layers = [x]
        for layer in range(1, self.encoder_layers + 1):
            own = f"encoder_l{layer}_self"
            x = self.attention(own, x, *self.keys_and_values(own, x))
            x = self.feed_forward(f"encoder_l{layer}_ffn", x)
            layers.append(x)
        return layers

    def decode(self, encoded, most):
        """Pieces, the end included, and by how much each was ahead of the next best one."""
        names = [f"decoder_l{layer}" for layer in range(1, self.decoder_layers + 1)]
        looked_at = [self.keys_and_values(f"{name}_context", encoded) for name in names]
        memories = [np.zeros((1, self.weights.width), F) for _ in names]
        rows, multiplier = self.target
        bias = self.weights.output_bias()
        pieces, margins = [], []
        while len(pieces) < most and pieces[-1:] != [0]:
            x = self.embedded(self.target, pieces[-1] if pieces else None, len(pieces))[None]
            for at, name in enumerate(names):
                fresh = self.affine(f"{name}_rnn_W", x)
                keep = F(1) / (F(1) + np.exp(-self.affine(f"{name}_rnn_Wf", x)))
                memories[at] = keep * memories[at] + (F(1) - keep) * fresh
                x = self.add_and_norm(f"{name}_rnn_ffn", x, np.maximum(memories[at], F(0)))
                x = self.attention(f"{name}_context", x, *looked_at[at])
                x = self.feed_forward(f"{name}_ffn", x)
            scores = self.product("none", x, rows.T.astype(np.float64), multiplier, bias)[0]
            pieces.append(int(scores.argmax()))
            second, first = np.partition(scores, -2)[-2:]
            margins.append(float(first - second))
        return pieces, margins
