package news.standfirst.translator;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Small blocks of a product with int8 weights, held in registers: weights are widened to float just
 * before use, so a weight costs one byte of memory traffic. For vectors of 512 and of 256 bits.
 *
 * <p>Widening competes with the multiplications for execution units, so a block is as many rows
 * high as the registers allow: eight rows and three vectors with 32 registers (24 sums), six and
 * two with 16 (12 sums). Both reach the machine's peak to within a few parts in a hundred; every
 * other shape that was measured loses a tenth or more, see {@code docs/rejected-translator.md}. The
 * lower blocks are for what is left over. That of two rows has too few sums to hide the latency of
 * a multiply-add, so it takes two rows of weights at a time. A single row goes through {@link
 * ShortRows}.
 */
final class ByteTiles {
  private static final int PANEL = ShortRows.PANEL;
  private static final VectorSpecies<Float> F = VectorKernel.FLOATS;
  private static final int V = F.length();
  private static final boolean WIDE = V == 16;
  private static final VectorSpecies<Byte> B =
      WIDE ? ByteVector.SPECIES_128 : ByteVector.SPECIES_64;

  private ByteTiles() {}

  /** A vector of int8 as floats; not for vectors of 128 bits. */
  static FloatVector widened(byte[] w, int at) {
    return (FloatVector) ByteVector.fromArray(B, w, at).convertShape(VectorOperators.B2F, F, 0);
  }

  private static FloatVector start(float[] out, int at, boolean fresh) {
    return fresh ? FloatVector.zero(F) : FloatVector.fromArray(F, out, at);
  }

  /** How many of the rows that are left the next block takes; none if they go one by one. */
  static int rows(int left) {
    if (left < 2 || V < 8) {
      return 0;
    }
    if (WIDE) {
      return Math.min(left, left >= 7 ? 8 : left >= 3 ? 4 : 2);
    }
    return left >= 6 ? 6 : left == 4 ? 2 : Math.min(left, 3);
  }

  /**
   * As many rows as {@link #rows} said, in the first {@code used} columns of a panel; a few more
   * may be written.
   */
  static void block(
      float[] a,
      int aAt,
      int aStride,
      int rows,
      byte[] w,
      int wAt,
      int depth,
      float[] out,
      int outAt,
      int outStride,
      int used,
      boolean fresh) {
    int step = WIDE || rows == 3 ? 3 * V : rows == 2 ? 6 * V : 2 * V;
    // From the last columns down: what they write too much lies in the next row's first ones.
    for (int c = (used - 1) / step * step; c >= 0; c -= step) {
      int at = wAt + c;
      int to = outAt + c;
      switch (rows) {
        case 2 -> {
          if (WIDE) {
            two(a, aAt, aStride, w, at, depth, out, to, outStride, fresh);
          } else {
            twoBySix(a, aAt, aStride, w, at, depth, out, to, outStride, fresh);
          }
        }
        case 3, 4 -> {
          if (WIDE) {
            four(a, aAt, aStride, w, at, depth, out, to, outStride, rows, fresh);
          } else {
            three(a, aAt, aStride, w, at, depth, out, to, outStride, fresh);
          }
        }
        case 6 -> six(a, aAt, aStride, w, at, depth, out, to, outStride, fresh);
        default -> eight(a, aAt, aStride, w, at, depth, out, to, outStride, rows, fresh);
      }
    }
  }

  /** Eight rows, or seven and the seventh once more, and three vectors, with 32 registers. */
  static void eight(
      float[] a,
      int aAt,
      int aStride,
      byte[] w,
      int wAt,
      int depth,
      float[] out,
      int outAt,
      int outStride,
      int rows,
      boolean fresh) {
    int a0 = aAt;
    int o0 = outAt;
    int a1 = aAt + Math.min(1, rows - 1) * aStride;
    int o1 = outAt + Math.min(1, rows - 1) * outStride;
    int a2 = aAt + Math.min(2, rows - 1) * aStride;
    int o2 = outAt + Math.min(2, rows - 1) * outStride;
    int a3 = aAt + Math.min(3, rows - 1) * aStride;
    int o3 = outAt + Math.min(3, rows - 1) * outStride;
    int a4 = aAt + Math.min(4, rows - 1) * aStride;
    int o4 = outAt + Math.min(4, rows - 1) * outStride;
    int a5 = aAt + Math.min(5, rows - 1) * aStride;
    int o5 = outAt + Math.min(5, rows - 1) * outStride;
    int a6 = aAt + Math.min(6, rows - 1) * aStride;
    int o6 = outAt + Math.min(6, rows - 1) * outStride;
    int a7 = aAt + Math.min(7, rows - 1) * aStride;
    int o7 = outAt + Math.min(7, rows - 1) * outStride;
    var s00 = start(out, o0, fresh);
    var s01 = start(out, o0 + V, fresh);
    var s02 = start(out, o0 + 2 * V, fresh);
    var s10 = start(out, o1, fresh);
    var s11 = start(out, o1 + V, fresh);
    var s12 = start(out, o1 + 2 * V, fresh);
    var s20 = start(out, o2, fresh);
    var s21 = start(out, o2 + V, fresh);
    var s22 = start(out, o2 + 2 * V, fresh);
    var s30 = start(out, o3, fresh);
    var s31 = start(out, o3 + V, fresh);
    var s32 = start(out, o3 + 2 * V, fresh);
    var s40 = start(out, o4, fresh);
    var s41 = start(out, o4 + V, fresh);
    var s42 = start(out, o4 + 2 * V, fresh);
    var s50 = start(out, o5, fresh);
    var s51 = start(out, o5 + V, fresh);
    var s52 = start(out, o5 + 2 * V, fresh);
    var s60 = start(out, o6, fresh);
    var s61 = start(out, o6 + V, fresh);
    var s62 = start(out, o6 + 2 * V, fresh);
    var s70 = start(out, o7, fresh);
    var s71 = start(out, o7 + V, fresh);
    var s72 = start(out, o7 + 2 * V, fresh);
    for (int k = 0; k < depth; k++) {
      int row = wAt + k * PANEL;
      var b0 = widened(w, row);
      var b1 = widened(w, row + V);
      var b2 = widened(w, row + 2 * V);
      var x0 = FloatVector.broadcast(F, a[a0 + k]);
      s00 = x0.fma(b0, s00);
      s01 = x0.fma(b1, s01);
      s02 = x0.fma(b2, s02);
      var x1 = FloatVector.broadcast(F, a[a1 + k]);
      s10 = x1.fma(b0, s10);
      s11 = x1.fma(b1, s11);
      s12 = x1.fma(b2, s12);
      var x2 = FloatVector.broadcast(F, a[a2 + k]);
      s20 = x2.fma(b0, s20);
      s21 = x2.fma(b1, s21);
      s22 = x2.fma(b2, s22);
      var x3 = FloatVector.broadcast(F, a[a3 + k]);
      s30 = x3.fma(b0, s30);
      s31 = x3.fma(b1, s31);
      s32 = x3.fma(b2, s32);
      var x4 = FloatVector.broadcast(F, a[a4 + k]);
      s40 = x4.fma(b0, s40);
      s41 = x4.fma(b1, s41);
      s42 = x4.fma(b2, s42);
      var x5 = FloatVector.broadcast(F, a[a5 + k]);
      s50 = x5.fma(b0, s50);
      s51 = x5.fma(b1, s51);
      s52 = x5.fma(b2, s52);
      var x6 = FloatVector.broadcast(F, a[a6 + k]);
      s60 = x6.fma(b0, s60);
      s61 = x6.fma(b1, s61);
      s62 = x6.fma(b2, s62);
      var x7 = FloatVector.broadcast(F, a[a7 + k]);
      s70 = x7.fma(b0, s70);
      s71 = x7.fma(b1, s71);
      s72 = x7.fma(b2, s72);
    }
    s00.intoArray(out, o0);
    s01.intoArray(out, o0 + V);
    s02.intoArray(out, o0 + 2 * V);
    s10.intoArray(out, o1);
    s11.intoArray(out, o1 + V);
    s12.intoArray(out, o1 + 2 * V);
    s20.intoArray(out, o2);
    s21.intoArray(out, o2 + V);
    s22.intoArray(out, o2 + 2 * V);
    s30.intoArray(out, o3);
    s31.intoArray(out, o3 + V);
    s32.intoArray(out, o3 + 2 * V);
    s40.intoArray(out, o4);
    s41.intoArray(out, o4 + V);
    s42.intoArray(out, o4 + 2 * V);
    s50.intoArray(out, o5);
    s51.intoArray(out, o5 + V);
    s52.intoArray(out, o5 + 2 * V);
    s60.intoArray(out, o6);
    s61.intoArray(out, o6 + V);
    s62.intoArray(out, o6 + 2 * V);
    s70.intoArray(out, o7);
    s71.intoArray(out, o7 + V);
    s72.intoArray(out, o7 + 2 * V);
  }

  /** Six rows and two vectors, with 16 registers. */
  static void six(
      float[] a,
      int aAt,
      int aStride,
      byte[] w,
      int wAt,
      int depth,
      float[] out,
      int outAt,
      int outStride,
      boolean fresh) {
    int a0 = aAt;
    int o0 = outAt;
    int a1 = aAt + aStride;
    int o1 = outAt + outStride;
    int a2 = aAt + 2 * aStride;
    int o2 = outAt + 2 * outStride;
    int a3 = aAt + 3 * aStride;
    int o3 = outAt + 3 * outStride;
    int a4 = aAt + 4 * aStride;
    int o4 = outAt + 4 * outStride;
    int a5 = aAt + 5 * aStride;
    int o5 = outAt + 5 * outStride;
    var s00 = start(out, o0, fresh);
    var s01 = start(out, o0 + V, fresh);
    var s10 = start(out, o1, fresh);
    var s11 = start(out, o1 + V, fresh);
    var s20 = start(out, o2, fresh);
    var s21 = start(out, o2 + V, fresh);
    var s30 = start(out, o3, fresh);
    var s31 = start(out, o3 + V, fresh);
    var s40 = start(out, o4, fresh);
    var s41 = start(out, o4 + V, fresh);
    var s50 = start(out, o5, fresh);
    var s51 = start(out, o5 + V, fresh);
    for (int k = 0; k < depth; k++) {
      int row = wAt + k * PANEL;
      var b0 = widened(w, row);
      var b1 = widened(w, row + V);
      var x0 = FloatVector.broadcast(F, a[a0 + k]);
      s00 = x0.fma(b0, s00);
      s01 = x0.fma(b1, s01);
      var x1 = FloatVector.broadcast(F, a[a1 + k]);
      s10 = x1.fma(b0, s10);
      s11 = x1.fma(b1, s11);
      var x2 = FloatVector.broadcast(F, a[a2 + k]);
      s20 = x2.fma(b0, s20);
      s21 = x2.fma(b1, s21);
      var x3 = FloatVector.broadcast(F, a[a3 + k]);
      s30 = x3.fma(b0, s30);
      s31 = x3.fma(b1, s31);
      var x4 = FloatVector.broadcast(F, a[a4 + k]);
      s40 = x4.fma(b0, s40);
      s41 = x4.fma(b1, s41);
      var x5 = FloatVector.broadcast(F, a[a5 + k]);
      s50 = x5.fma(b0, s50);
      s51 = x5.fma(b1, s51);
    }
    s00.intoArray(out, o0);
    s01.intoArray(out, o0 + V);
    s10.intoArray(out, o1);
    s11.intoArray(out, o1 + V);
    s20.intoArray(out, o2);
    s21.intoArray(out, o2 + V);
    s30.intoArray(out, o3);
    s31.intoArray(out, o3 + V);
    s40.intoArray(out, o4);
    s41.intoArray(out, o4 + V);
    s50.intoArray(out, o5);
    s51.intoArray(out, o5 + V);
  }

  /** Four rows, or three and the third once more, and three vectors, with 32 registers. */
  static void four(
      float[] a,
      int aAt,
      int aStride,
      byte[] w,
      int wAt,
      int depth,
      float[] out,
      int outAt,
      int outStride,
      int rows,
      boolean fresh) {
    int a0 = aAt;
    int o0 = outAt;
    int a1 = aAt + Math.min(1, rows - 1) * aStride;
    int o1 = outAt + Math.min(1, rows - 1) * outStride;
    int a2 = aAt + Math.min(2, rows - 1) * aStride;
    int o2 = outAt + Math.min(2, rows - 1) * outStride;
    int a3 = aAt + Math.min(3, rows - 1) * aStride;
    int o3 = outAt + Math.min(3, rows - 1) * outStride;
    var s00 = start(out, o0, fresh);
    var s01 = start(out, o0 + V, fresh);
    var s02 = start(out, o0 + 2 * V, fresh);
    var s10 = start(out, o1, fresh);
    var s11 = start(out, o1 + V, fresh);
    var s12 = start(out, o1 + 2 * V, fresh);
    var s20 = start(out, o2, fresh);
    var s21 = start(out, o2 + V, fresh);
    var s22 = start(out, o2 + 2 * V, fresh);
    var s30 = start(out, o3, fresh);
    var s31 = start(out, o3 + V, fresh);
    var s32 = start(out, o3 + 2 * V, fresh);
    for (int k = 0; k < depth; k++) {
      int row = wAt + k * PANEL;
      var b0 = widened(w, row);
      var b1 = widened(w, row + V);
      var b2 = widened(w, row + 2 * V);
      var x0 = FloatVector.broadcast(F, a[a0 + k]);
      s00 = x0.fma(b0, s00);
      s01 = x0.fma(b1, s01);
      s02 = x0.fma(b2, s02);
      var x1 = FloatVector.broadcast(F, a[a1 + k]);
      s10 = x1.fma(b0, s10);
      s11 = x1.fma(b1, s11);
      s12 = x1.fma(b2, s12);
      var x2 = FloatVector.broadcast(F, a[a2 + k]);
      s20 = x2.fma(b0, s20);
      s21 = x2.fma(b1, s21);
      s22 = x2.fma(b2, s22);
      var x3 = FloatVector.broadcast(F, a[a3 + k]);
      s30 = x3.fma(b0, s30);
      s31 = x3.fma(b1, s31);
      s32 = x3.fma(b2, s32);
    }
    s00.intoArray(out, o0);
    s01.intoArray(out, o0 + V);
    s02.intoArray(out, o0 + 2 * V);
    s10.intoArray(out, o1);
    s11.intoArray(out, o1 + V);
    s12.intoArray(out, o1 + 2 * V);
    s20.intoArray(out, o2);
    s21.intoArray(out, o2 + V);
    s22.intoArray(out, o2 + 2 * V);
    s30.intoArray(out, o3);
    s31.intoArray(out, o3 + V);
    s32.intoArray(out, o3 + 2 * V);
  }

  /** Three rows and three vectors, with 16 registers. */
  static void three(
      float[] a,
      int aAt,
      int aStride,
      byte[] w,
      int wAt,
      int depth,
      float[] out,
      int outAt,
      int outStride,
      boolean fresh) {
    int a0 = aAt;
    int o0 = outAt;
    int a1 = aAt + aStride;
    int o1 = outAt + outStride;
    int a2 = aAt + 2 * aStride;
    int o2 = outAt + 2 * outStride;
    var s00 = start(out, o0, fresh);
    var s01 = start(out, o0 + V, fresh);
    var s02 = start(out, o0 + 2 * V, fresh);
    var s10 = start(out, o1, fresh);
    var s11 = start(out, o1 + V, fresh);
    var s12 = start(out, o1 + 2 * V, fresh);
    var s20 = start(out, o2, fresh);
    var s21 = start(out, o2 + V, fresh);
    var s22 = start(out, o2 + 2 * V, fresh);
    for (int k = 0; k < depth; k++) {
      int row = wAt + k * PANEL;
      var b0 = widened(w, row);
      var b1 = widened(w, row + V);
      var b2 = widened(w, row + 2 * V);
      var x0 = FloatVector.broadcast(F, a[a0 + k]);
      s00 = x0.fma(b0, s00);
      s01 = x0.fma(b1, s01);
      s02 = x0.fma(b2, s02);
      var x1 = FloatVector.broadcast(F, a[a1 + k]);
      s10 = x1.fma(b0, s10);
      s11 = x1.fma(b1, s11);
      s12 = x1.fma(b2, s12);
      var x2 = FloatVector.broadcast(F, a[a2 + k]);
      s20 = x2.fma(b0, s20);
      s21 = x2.fma(b1, s21);
      s22 = x2.fma(b2, s22);
    }
    s00.intoArray(out, o0);
    s01.intoArray(out, o0 + V);
    s02.intoArray(out, o0 + 2 * V);
    s10.intoArray(out, o1);
    s11.intoArray(out, o1 + V);
    s12.intoArray(out, o1 + 2 * V);
    s20.intoArray(out, o2);
    s21.intoArray(out, o2 + V);
    s22.intoArray(out, o2 + 2 * V);
  }

  /** Two rows and six vectors, with 16 registers. */
  static void twoBySix(
      float[] a,
      int aAt,
      int aStride,
      byte[] w,
      int wAt,
      int depth,
      float[] out,
      int outAt,
      int outStride,
      boolean fresh) {
    int a0 = aAt;
    int o0 = outAt;
    int a1 = aAt + aStride;
    int o1 = outAt + outStride;
    var s00 = start(out, o0, fresh);
    var s01 = start(out, o0 + V, fresh);
    var s02 = start(out, o0 + 2 * V, fresh);
    var s03 = start(out, o0 + 3 * V, fresh);
    var s04 = start(out, o0 + 4 * V, fresh);
    var s05 = start(out, o0 + 5 * V, fresh);
    var s10 = start(out, o1, fresh);
    var s11 = start(out, o1 + V, fresh);
    var s12 = start(out, o1 + 2 * V, fresh);
    var s13 = start(out, o1 + 3 * V, fresh);
    var s14 = start(out, o1 + 4 * V, fresh);
    var s15 = start(out, o1 + 5 * V, fresh);
    for (int k = 0; k < depth; k++) {
      int row = wAt + k * PANEL;
      var b0 = widened(w, row);
      var b1 = widened(w, row + V);
      var b2 = widened(w, row + 2 * V);
      var b3 = widened(w, row + 3 * V);
      var b4 = widened(w, row + 4 * V);
      var b5 = widened(w, row + 5 * V);
      var x0 = FloatVector.broadcast(F, a[a0 + k]);
      s00 = x0.fma(b0, s00);
      s01 = x0.fma(b1, s01);
      s02 = x0.fma(b2, s02);
      s03 = x0.fma(b3, s03);
      s04 = x0.fma(b4, s04);
      s05 = x0.fma(b5, s05);
      var x1 = FloatVector.broadcast(F, a[a1 + k]);
      s10 = x1.fma(b0, s10);
      s11 = x1.fma(b1, s11);
      s12 = x1.fma(b2, s12);
      s13 = x1.fma(b3, s13);
      s14 = x1.fma(b4, s14);
      s15 = x1.fma(b5, s15);
    }
    s00.intoArray(out, o0);
    s01.intoArray(out, o0 + V);
    s02.intoArray(out, o0 + 2 * V);
    s03.intoArray(out, o0 + 3 * V);
    s04.intoArray(out, o0 + 4 * V);
    s05.intoArray(out, o0 + 5 * V);
    s10.intoArray(out, o1);
    s11.intoArray(out, o1 + V);
    s12.intoArray(out, o1 + 2 * V);
    s13.intoArray(out, o1 + 3 * V);
    s14.intoArray(out, o1 + 4 * V);
    s15.intoArray(out, o1 + 5 * V);
  }

  /** Two rows and three vectors, with 32 registers. */
  static void two(
      float[] a,
      int aAt,
      int aStride,
      byte[] w,
      int wAt,
      int depth,
      float[] out,
      int outAt,
      int outStride,
      boolean fresh) {
    int a1 = aAt + aStride;
    int o1 = outAt + outStride;
    var s00 = start(out, outAt, fresh);
    var s01 = start(out, outAt + V, fresh);
    var s02 = start(out, outAt + 2 * V, fresh);
    var s10 = start(out, o1, fresh);
    var s11 = start(out, o1 + V, fresh);
    var s12 = start(out, o1 + 2 * V, fresh);
    var t00 = FloatVector.zero(F);
    var t01 = FloatVector.zero(F);
    var t02 = FloatVector.zero(F);
    var t10 = FloatVector.zero(F);
    var t11 = FloatVector.zero(F);
    var t12 = FloatVector.zero(F);
    for (int k = 0; k < depth; k += 2) {
      int row = wAt + k * PANEL;
      int next = row + PANEL;
      var b0 = widened(w, row);
      var b1 = widened(w, row + V);
      var b2 = widened(w, row + 2 * V);
      var x0 = FloatVector.broadcast(F, a[aAt + k]);
      s00 = x0.fma(b0, s00);
      s01 = x0.fma(b1, s01);
      s02 = x0.fma(b2, s02);
      var x1 = FloatVector.broadcast(F, a[a1 + k]);
      s10 = x1.fma(b0, s10);
      s11 = x1.fma(b1, s11);
      s12 = x1.fma(b2, s12);
      var c0 = widened(w, next);
      var c1 = widened(w, next + V);
      var c2 = widened(w, next + 2 * V);
      var y0 = FloatVector.broadcast(F, a[aAt + k + 1]);
      t00 = y0.fma(c0, t00);
      t01 = y0.fma(c1, t01);
      t02 = y0.fma(c2, t02);
      var y1 = FloatVector.broadcast(F, a[a1 + k + 1]);
      t10 = y1.fma(c0, t10);
      t11 = y1.fma(c1, t11);
      t12 = y1.fma(c2, t12);
    }
    s00.add(t00).intoArray(out, outAt);
    s01.add(t01).intoArray(out, outAt + V);
    s02.add(t02).intoArray(out, outAt + 2 * V);
    s10.add(t10).intoArray(out, o1);
    s11.add(t11).intoArray(out, o1 + V);
    s12.add(t12).intoArray(out, o1 + 2 * V);
  }
}
