package news.standfirst.translator;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Blocks of a product for machines with 32 vector registers of 512 bits: int8 weights are widened
 * to float in registers, just before use, so a weight costs one byte of memory traffic. Six rows
 * and four vectors make 24 sums, four columns and a factor.
 */
final class WideTiles {
  private static final VectorSpecies<Float> F = FloatVector.SPECIES_512;
  private static final VectorSpecies<Byte> B = ByteVector.SPECIES_128;
  private static final int V = 16;

  /** Columns of a panel: four vectors. */
  static final int PANEL = 4 * V;

  private WideTiles() {}

  private static FloatVector widened(byte[] w, int at) {
    return (FloatVector) ByteVector.fromArray(B, w, at).convertShape(VectorOperators.B2F, F, 0);
  }

  /** All rows of one panel. */
  static void panel(
      float[] a,
      int aStride,
      int rows,
      byte[] w,
      int wAt,
      int depth,
      float[] out,
      int outAt,
      int outStride,
      boolean fresh) {
    int r = 0;
    for (; r + 6 <= rows; r += 6) {
      six(a, r * aStride, aStride, w, wAt, depth, out, outAt + r * outStride, outStride, fresh);
    }
    for (; r + 2 <= rows; r += 2) {
      two(a, r * aStride, aStride, w, wAt, depth, out, outAt + r * outStride, outStride, fresh);
    }
    if (r < rows) {
      one(a, r * aStride, aStride, w, wAt, depth, out, outAt + r * outStride, outStride, fresh);
    }
  }

  /** Six rows of one panel. */
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
    int o0 = outAt;
    int o1 = outAt + outStride;
    int o2 = outAt + 2 * outStride;
    int o3 = outAt + 3 * outStride;
    int o4 = outAt + 4 * outStride;
    int o5 = outAt + 5 * outStride;
    int a0 = aAt;
    int a1 = aAt + aStride;
    int a2 = aAt + 2 * aStride;
    int a3 = aAt + 3 * aStride;
    int a4 = aAt + 4 * aStride;
    int a5 = aAt + 5 * aStride;
    FloatVector s00 = FloatVector.zero(F);
    FloatVector s01 = FloatVector.zero(F);
    FloatVector s02 = FloatVector.zero(F);
    FloatVector s03 = FloatVector.zero(F);
    FloatVector s10 = FloatVector.zero(F);
    FloatVector s11 = FloatVector.zero(F);
    FloatVector s12 = FloatVector.zero(F);
    FloatVector s13 = FloatVector.zero(F);
    FloatVector s20 = FloatVector.zero(F);
    FloatVector s21 = FloatVector.zero(F);
    FloatVector s22 = FloatVector.zero(F);
    FloatVector s23 = FloatVector.zero(F);
    FloatVector s30 = FloatVector.zero(F);
    FloatVector s31 = FloatVector.zero(F);
    FloatVector s32 = FloatVector.zero(F);
    FloatVector s33 = FloatVector.zero(F);
    FloatVector s40 = FloatVector.zero(F);
    FloatVector s41 = FloatVector.zero(F);
    FloatVector s42 = FloatVector.zero(F);
    FloatVector s43 = FloatVector.zero(F);
    FloatVector s50 = FloatVector.zero(F);
    FloatVector s51 = FloatVector.zero(F);
    FloatVector s52 = FloatVector.zero(F);
    FloatVector s53 = FloatVector.zero(F);
    if (!fresh) {
      s00 = FloatVector.fromArray(F, out, o0);
      s01 = FloatVector.fromArray(F, out, o0 + V);
      s02 = FloatVector.fromArray(F, out, o0 + 2 * V);
      s03 = FloatVector.fromArray(F, out, o0 + 3 * V);
      s10 = FloatVector.fromArray(F, out, o1);
      s11 = FloatVector.fromArray(F, out, o1 + V);
      s12 = FloatVector.fromArray(F, out, o1 + 2 * V);
      s13 = FloatVector.fromArray(F, out, o1 + 3 * V);
      s20 = FloatVector.fromArray(F, out, o2);
      s21 = FloatVector.fromArray(F, out, o2 + V);
      s22 = FloatVector.fromArray(F, out, o2 + 2 * V);
      s23 = FloatVector.fromArray(F, out, o2 + 3 * V);
      s30 = FloatVector.fromArray(F, out, o3);
      s31 = FloatVector.fromArray(F, out, o3 + V);
      s32 = FloatVector.fromArray(F, out, o3 + 2 * V);
      s33 = FloatVector.fromArray(F, out, o3 + 3 * V);
      s40 = FloatVector.fromArray(F, out, o4);
      s41 = FloatVector.fromArray(F, out, o4 + V);
      s42 = FloatVector.fromArray(F, out, o4 + 2 * V);
      s43 = FloatVector.fromArray(F, out, o4 + 3 * V);
      s50 = FloatVector.fromArray(F, out, o5);
      s51 = FloatVector.fromArray(F, out, o5 + V);
      s52 = FloatVector.fromArray(F, out, o5 + 2 * V);
      s53 = FloatVector.fromArray(F, out, o5 + 3 * V);
    }
    for (int k = 0; k < depth; k++) {
      int row = wAt + k * PANEL;
      var b0 = widened(w, row);
      var b1 = widened(w, row + V);
      var b2 = widened(w, row + 2 * V);
      var b3 = widened(w, row + 3 * V);
      var x0 = FloatVector.broadcast(F, a[a0 + k]);
      s00 = x0.fma(b0, s00);
      s01 = x0.fma(b1, s01);
      s02 = x0.fma(b2, s02);
      s03 = x0.fma(b3, s03);
      var x1 = FloatVector.broadcast(F, a[a1 + k]);
      s10 = x1.fma(b0, s10);
      s11 = x1.fma(b1, s11);
      s12 = x1.fma(b2, s12);
      s13 = x1.fma(b3, s13);
      var x2 = FloatVector.broadcast(F, a[a2 + k]);
      s20 = x2.fma(b0, s20);
      s21 = x2.fma(b1, s21);
      s22 = x2.fma(b2, s22);
      s23 = x2.fma(b3, s23);
      var x3 = FloatVector.broadcast(F, a[a3 + k]);
      s30 = x3.fma(b0, s30);
      s31 = x3.fma(b1, s31);
      s32 = x3.fma(b2, s32);
      s33 = x3.fma(b3, s33);
      var x4 = FloatVector.broadcast(F, a[a4 + k]);
      s40 = x4.fma(b0, s40);
      s41 = x4.fma(b1, s41);
      s42 = x4.fma(b2, s42);
      s43 = x4.fma(b3, s43);
      var x5 = FloatVector.broadcast(F, a[a5 + k]);
      s50 = x5.fma(b0, s50);
      s51 = x5.fma(b1, s51);
      s52 = x5.fma(b2, s52);
      s53 = x5.fma(b3, s53);
    }
    s00.intoArray(out, o0);
    s01.intoArray(out, o0 + V);
    s02.intoArray(out, o0 + 2 * V);
    s03.intoArray(out, o0 + 3 * V);
    s10.intoArray(out, o1);
    s11.intoArray(out, o1 + V);
    s12.intoArray(out, o1 + 2 * V);
    s13.intoArray(out, o1 + 3 * V);
    s20.intoArray(out, o2);
    s21.intoArray(out, o2 + V);
    s22.intoArray(out, o2 + 2 * V);
    s23.intoArray(out, o2 + 3 * V);
    s30.intoArray(out, o3);
    s31.intoArray(out, o3 + V);
    s32.intoArray(out, o3 + 2 * V);
    s33.intoArray(out, o3 + 3 * V);
    s40.intoArray(out, o4);
    s41.intoArray(out, o4 + V);
    s42.intoArray(out, o4 + 2 * V);
    s43.intoArray(out, o4 + 3 * V);
    s50.intoArray(out, o5);
    s51.intoArray(out, o5 + V);
    s52.intoArray(out, o5 + 2 * V);
    s53.intoArray(out, o5 + 3 * V);
  }

  /** Two rows of one panel. */
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
    int o0 = outAt;
    int o1 = outAt + outStride;
    int a0 = aAt;
    int a1 = aAt + aStride;
    FloatVector s00 = FloatVector.zero(F);
    FloatVector s01 = FloatVector.zero(F);
    FloatVector s02 = FloatVector.zero(F);
    FloatVector s03 = FloatVector.zero(F);
    FloatVector s10 = FloatVector.zero(F);
    FloatVector s11 = FloatVector.zero(F);
    FloatVector s12 = FloatVector.zero(F);
    FloatVector s13 = FloatVector.zero(F);
    if (!fresh) {
      s00 = FloatVector.fromArray(F, out, o0);
      s01 = FloatVector.fromArray(F, out, o0 + V);
      s02 = FloatVector.fromArray(F, out, o0 + 2 * V);
      s03 = FloatVector.fromArray(F, out, o0 + 3 * V);
      s10 = FloatVector.fromArray(F, out, o1);
      s11 = FloatVector.fromArray(F, out, o1 + V);
      s12 = FloatVector.fromArray(F, out, o1 + 2 * V);
      s13 = FloatVector.fromArray(F, out, o1 + 3 * V);
    }
    for (int k = 0; k < depth; k++) {
      int row = wAt + k * PANEL;
      var b0 = widened(w, row);
      var b1 = widened(w, row + V);
      var b2 = widened(w, row + 2 * V);
      var b3 = widened(w, row + 3 * V);
      var x0 = FloatVector.broadcast(F, a[a0 + k]);
      s00 = x0.fma(b0, s00);
      s01 = x0.fma(b1, s01);
      s02 = x0.fma(b2, s02);
      s03 = x0.fma(b3, s03);
      var x1 = FloatVector.broadcast(F, a[a1 + k]);
      s10 = x1.fma(b0, s10);
      s11 = x1.fma(b1, s11);
      s12 = x1.fma(b2, s12);
      s13 = x1.fma(b3, s13);
    }
    s00.intoArray(out, o0);
    s01.intoArray(out, o0 + V);
    s02.intoArray(out, o0 + 2 * V);
    s03.intoArray(out, o0 + 3 * V);
    s10.intoArray(out, o1);
    s11.intoArray(out, o1 + V);
    s12.intoArray(out, o1 + 2 * V);
    s13.intoArray(out, o1 + 3 * V);
  }

  /** One row of one panel. */
  static void one(
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
    int o0 = outAt;
    int a0 = aAt;
    FloatVector s00 = FloatVector.zero(F);
    FloatVector s01 = FloatVector.zero(F);
    FloatVector s02 = FloatVector.zero(F);
    FloatVector s03 = FloatVector.zero(F);
    if (!fresh) {
      s00 = FloatVector.fromArray(F, out, o0);
      s01 = FloatVector.fromArray(F, out, o0 + V);
      s02 = FloatVector.fromArray(F, out, o0 + 2 * V);
      s03 = FloatVector.fromArray(F, out, o0 + 3 * V);
    }
    for (int k = 0; k < depth; k++) {
      int row = wAt + k * PANEL;
      var b0 = widened(w, row);
      var b1 = widened(w, row + V);
      var b2 = widened(w, row + 2 * V);
      var b3 = widened(w, row + 3 * V);
      var x0 = FloatVector.broadcast(F, a[a0 + k]);
      s00 = x0.fma(b0, s00);
      s01 = x0.fma(b1, s01);
      s02 = x0.fma(b2, s02);
      s03 = x0.fma(b3, s03);
    }
    s00.intoArray(out, o0);
    s01.intoArray(out, o0 + V);
    s02.intoArray(out, o0 + 2 * V);
    s03.intoArray(out, o0 + 3 * V);
  }
}
