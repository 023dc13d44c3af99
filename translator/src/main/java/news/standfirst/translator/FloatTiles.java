package news.standfirst.translator;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Small blocks of a float product, held in registers: {@code out[r][c] += sum a[r][k] * b[k][c]}
 * for a few rows and a few vectors of columns.
 *
 * <p>A block of three rows and three vectors is the largest that the just-in-time compiler keeps in
 * sixteen registers: it loads all rows' factors and all columns before the first multiplication, so
 * nine sums, three columns and three factors are alive at once. Four by three and six by two,
 * natural on paper, spill and run at less than half the speed; with fewer than eight sums the
 * latency of a multiply-add shows.
 */
final class FloatTiles {
  private static final VectorSpecies<Float> F = VectorKernel.FLOATS;
  private static final int V = F.length();

  private FloatTiles() {}

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
    int o0 = outAt;
    int o1 = outAt + outStride;
    int o2 = outAt + 2 * outStride;
    int a0 = aAt;
    int a1 = aAt + aStride;
    int a2 = aAt + 2 * aStride;
    FloatVector s00 = FloatVector.zero(F);
    FloatVector s01 = FloatVector.zero(F);
    FloatVector s02 = FloatVector.zero(F);
    FloatVector s10 = FloatVector.zero(F);
    FloatVector s11 = FloatVector.zero(F);
    FloatVector s12 = FloatVector.zero(F);
    FloatVector s20 = FloatVector.zero(F);
    FloatVector s21 = FloatVector.zero(F);
    FloatVector s22 = FloatVector.zero(F);
    if (!fresh) {
      s00 = FloatVector.fromArray(F, out, o0);
      s01 = FloatVector.fromArray(F, out, o0 + V);
      s02 = FloatVector.fromArray(F, out, o0 + 2 * V);
      s10 = FloatVector.fromArray(F, out, o1);
      s11 = FloatVector.fromArray(F, out, o1 + V);
      s12 = FloatVector.fromArray(F, out, o1 + 2 * V);
      s20 = FloatVector.fromArray(F, out, o2);
      s21 = FloatVector.fromArray(F, out, o2 + V);
      s22 = FloatVector.fromArray(F, out, o2 + 2 * V);
    }
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

  /** Two rows, three vectors of columns. */
  static void twoByThree(
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
    int o0 = outAt;
    int o1 = outAt + outStride;
    int a0 = aAt;
    int a1 = aAt + aStride;
    FloatVector s00 = FloatVector.zero(F);
    FloatVector s01 = FloatVector.zero(F);
    FloatVector s02 = FloatVector.zero(F);
    FloatVector s10 = FloatVector.zero(F);
    FloatVector s11 = FloatVector.zero(F);
    FloatVector s12 = FloatVector.zero(F);
    if (!fresh) {
      s00 = FloatVector.fromArray(F, out, o0);
      s01 = FloatVector.fromArray(F, out, o0 + V);
      s02 = FloatVector.fromArray(F, out, o0 + 2 * V);
      s10 = FloatVector.fromArray(F, out, o1);
      s11 = FloatVector.fromArray(F, out, o1 + V);
      s12 = FloatVector.fromArray(F, out, o1 + 2 * V);
    }
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
    }
    s00.intoArray(out, o0);
    s01.intoArray(out, o0 + V);
    s02.intoArray(out, o0 + 2 * V);
    s10.intoArray(out, o1);
    s11.intoArray(out, o1 + V);
    s12.intoArray(out, o1 + 2 * V);
  }

  /** One row, three vectors of columns. */
  static void oneByThree(
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
    int o0 = outAt;
    int a0 = aAt;
    FloatVector s00 = FloatVector.zero(F);
    FloatVector s01 = FloatVector.zero(F);
    FloatVector s02 = FloatVector.zero(F);
    if (!fresh) {
      s00 = FloatVector.fromArray(F, out, o0);
      s01 = FloatVector.fromArray(F, out, o0 + V);
      s02 = FloatVector.fromArray(F, out, o0 + 2 * V);
    }
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

  /** Two rows, four vectors of columns. */
  static void twoByFour(
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
      int row = bAt + k * bStride;
      var b0 = FloatVector.fromArray(F, b, row);
      var b1 = FloatVector.fromArray(F, b, row + V);
      var b2 = FloatVector.fromArray(F, b, row + 2 * V);
      var b3 = FloatVector.fromArray(F, b, row + 3 * V);
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

  /** One row, four vectors of columns. */
  static void oneByFour(
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
      int row = bAt + k * bStride;
      var b0 = FloatVector.fromArray(F, b, row);
      var b1 = FloatVector.fromArray(F, b, row + V);
      var b2 = FloatVector.fromArray(F, b, row + 2 * V);
      var b3 = FloatVector.fromArray(F, b, row + 3 * V);
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
    int o0 = outAt;
    int o1 = outAt + outStride;
    int o2 = outAt + 2 * outStride;
    int a0 = aAt;
    int a1 = aAt + aStride;
    int a2 = aAt + 2 * aStride;
    FloatVector s00 = FloatVector.zero(F);
    FloatVector s10 = FloatVector.zero(F);
    FloatVector s20 = FloatVector.zero(F);
    if (!fresh) {
      s00 = FloatVector.fromArray(F, out, o0);
      s10 = FloatVector.fromArray(F, out, o1);
      s20 = FloatVector.fromArray(F, out, o2);
    }
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

  /** One row, one vector of columns. */
  static void oneByOne(
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
    int o0 = outAt;
    int a0 = aAt;
    FloatVector s00 = FloatVector.zero(F);
    if (!fresh) {
      s00 = FloatVector.fromArray(F, out, o0);
    }
    for (int k = 0; k < depth; k++) {
      int row = bAt + k * bStride;
      var b0 = FloatVector.fromArray(F, b, row);
      var x0 = FloatVector.broadcast(F, a[a0 + k]);
      s00 = x0.fma(b0, s00);
    }
    s00.intoArray(out, o0);
  }
}
