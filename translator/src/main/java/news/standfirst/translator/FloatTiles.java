package news.standfirst.translator;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Small blocks of a float product, held in registers: {@code out[r][c] += sum a[r][k] * b[k][c]}
 * for a few rows and a few vectors of columns. For attention, and for products of machines whose
 * vectors are too narrow for {@link ByteTiles}.
 */
final class FloatTiles {
  private static final VectorSpecies<Float> F = VectorKernel.FLOATS;
  private static final int V = F.length();

  private FloatTiles() {}

  private static FloatVector start(float[] out, int at, boolean fresh) {
    return fresh ? FloatVector.zero(F) : FloatVector.fromArray(F, out, at);
  }

  /** Three rows, three vectors of columns. */
  static void threeByThree(
      float[] a,
      int aAt,
      int aStride,
      float[] b,
      int bAt,
      int bStride,
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
      int row = bAt + k * bStride;
      var b0 = FloatVector.fromArray(F, b, row);
      var b1 = FloatVector.fromArray(F, b, row + V);
      var b2 = FloatVector.fromArray(F, b, row + 2 * V);
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

  /** Three rows, one vector of columns. */
  static void threeByOne(
      float[] a,
      int aAt,
      int aStride,
      float[] b,
      int bAt,
      int bStride,
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
    var s10 = start(out, o1, fresh);
    var s20 = start(out, o2, fresh);
    for (int k = 0; k < depth; k++) {
      int row = bAt + k * bStride;
      var b0 = FloatVector.fromArray(F, b, row);
      var x0 = FloatVector.broadcast(F, a[a0 + k]);
      s00 = x0.fma(b0, s00);
      var x1 = FloatVector.broadcast(F, a[a1 + k]);
      s10 = x1.fma(b0, s10);
      var x2 = FloatVector.broadcast(F, a[a2 + k]);
      s20 = x2.fma(b0, s20);
    }
    s00.intoArray(out, o0);
    s10.intoArray(out, o1);
    s20.intoArray(out, o2);
  }

  /** One row, three vectors of columns. */
  static void oneByThree(
      float[] a,
      int aAt,
      float[] b,
      int bAt,
      int bStride,
      int depth,
      float[] out,
      int outAt,
      boolean fresh) {
    int a0 = aAt;
    int o0 = outAt;
    var s00 = start(out, o0, fresh);
    var s01 = start(out, o0 + V, fresh);
    var s02 = start(out, o0 + 2 * V, fresh);
    for (int k = 0; k < depth; k++) {
      int row = bAt + k * bStride;
      var b0 = FloatVector.fromArray(F, b, row);
      var b1 = FloatVector.fromArray(F, b, row + V);
      var b2 = FloatVector.fromArray(F, b, row + 2 * V);
      var x0 = FloatVector.broadcast(F, a[a0 + k]);
      s00 = x0.fma(b0, s00);
      s01 = x0.fma(b1, s01);
      s02 = x0.fma(b2, s02);
    }
    s00.intoArray(out, o0);
    s01.intoArray(out, o0 + V);
    s02.intoArray(out, o0 + 2 * V);
  }

  /** One row, two vectors of columns. */
  static void oneByTwo(
      float[] a,
      int aAt,
      float[] b,
      int bAt,
      int bStride,
      int depth,
      float[] out,
      int outAt,
      boolean fresh) {
    int a0 = aAt;
    int o0 = outAt;
    var s00 = start(out, o0, fresh);
    var s01 = start(out, o0 + V, fresh);
    for (int k = 0; k < depth; k++) {
      int row = bAt + k * bStride;
      var b0 = FloatVector.fromArray(F, b, row);
      var b1 = FloatVector.fromArray(F, b, row + V);
      var x0 = FloatVector.broadcast(F, a[a0 + k]);
      s00 = x0.fma(b0, s00);
      s01 = x0.fma(b1, s01);
    }
    s00.intoArray(out, o0);
    s01.intoArray(out, o0 + V);
  }

  /** One row, one vector of columns. */
  static void oneByOne(
      float[] a,
      int aAt,
      float[] b,
      int bAt,
      int bStride,
      int depth,
      float[] out,
      int outAt,
      boolean fresh) {
    int a0 = aAt;
    int o0 = outAt;
    var s00 = start(out, o0, fresh);
    for (int k = 0; k < depth; k++) {
      int row = bAt + k * bStride;
      var b0 = FloatVector.fromArray(F, b, row);
      var x0 = FloatVector.broadcast(F, a[a0 + k]);
      s00 = x0.fma(b0, s00);
    }
    s00.intoArray(out, o0);
  }
}
