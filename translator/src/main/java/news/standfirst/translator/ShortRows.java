package news.standfirst.translator;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products of one row with int8 weights, in 16 bits, for vectors of any length.
 *
 * <p>With one row nobody shares the conversion of a weight to float, which costs two instructions
 * for one multiply-add. In 16 bits a vector holds twice as many weights, widening takes one
 * instruction, and the sum of two products fits: 2 * 127 * 128 is 32,512. Nine instructions for two
 * vectors of weights take the place of twelve.
 *
 * <h2>From 16 to 32 bits without unpacking</h2>
 *
 * <p>32,768 is added to each sum of two, which makes it a number without sign. Seen as 32 bits, two
 * neighbours are {@code odd * 65536 + even}. One register adds these up, another the same shifted
 * right by 16, the odd ones. Whatever the first overflows is a multiple of 2^32, and the sum of the
 * even ones is below 2^32 for 65,536 pairs: so it is the first minus 65,536 times the second, and
 * both are exact.
 */
final class ShortRows {
  private static final VectorSpecies<Float> F = VectorKernel.FLOATS;
  private static final int V = F.length();
  private static final VectorSpecies<Integer> I = VectorSpecies.of(int.class, F.vectorShape());
  private static final VectorSpecies<Short> S = VectorSpecies.of(short.class, F.vectorShape());
  private static final VectorSpecies<Byte> B =
      V == 16 ? ByteVector.SPECIES_256 : V == 8 ? ByteVector.SPECIES_128 : ByteVector.SPECIES_64;

  /** Columns of a panel: three vectors of 16 bits. */
  static final int PANEL = 6 * V;

  private static final short BIAS = (short) 0x8000;
  private static final VectorShuffle<Integer> FIRST = VectorShuffle.makeZip(I, 0);
  private static final VectorShuffle<Integer> SECOND = VectorShuffle.makeZip(I, 1);

  private ShortRows() {}

  /** Whole numbers of 16 bits, twice in each int, for {@link #sum}. */
  static void pair(float[] a, int from, int count, int[] pairs) {
    for (int i = 0; i < count; i += V) {
      var whole = (IntVector) FloatVector.fromArray(F, a, from + i).convert(VectorOperators.F2I, 0);
      whole.and(0xFFFF).or(whole.lanewise(VectorOperators.LSHL, 16)).intoArray(pairs, i);
    }
  }

  /**
   * One row and a panel: leaves in {@code sums} for each of three vectors the sum of both columns
   * of a pair and the sum of the odd ones.
   */
  static void sum(int[] pairs, byte[] w, int wAt, int depth, int[] sums) {
    var both0 = IntVector.zero(I);
    var both1 = IntVector.zero(I);
    var both2 = IntVector.zero(I);
    var odd0 = IntVector.zero(I);
    var odd1 = IntVector.zero(I);
    var odd2 = IntVector.zero(I);
    var bias = ShortVector.broadcast(S, BIAS);
    for (int k = 0; k < depth; k += 2) {
      int row = wAt + k * PANEL;
      int next = row + PANEL;
      var x = IntVector.broadcast(I, pairs[k]).reinterpretAsShorts();
      var y = IntVector.broadcast(I, pairs[k + 1]).reinterpretAsShorts();
      var p0 = x.mul(widened(w, row)).add(y.mul(widened(w, next))).add(bias).reinterpretAsInts();
      both0 = both0.add(p0);
      odd0 = odd0.add(p0.lanewise(VectorOperators.LSHR, 16));
      var p1 =
          x.mul(widened(w, row + 2 * V))
              .add(y.mul(widened(w, next + 2 * V)))
              .add(bias)
              .reinterpretAsInts();
      both1 = both1.add(p1);
      odd1 = odd1.add(p1.lanewise(VectorOperators.LSHR, 16));
      var p2 =
          x.mul(widened(w, row + 4 * V))
              .add(y.mul(widened(w, next + 4 * V)))
              .add(bias)
              .reinterpretAsInts();
      both2 = both2.add(p2);
      odd2 = odd2.add(p2.lanewise(VectorOperators.LSHR, 16));
    }
    both0.intoArray(sums, 0);
    odd0.intoArray(sums, V);
    both1.intoArray(sums, 2 * V);
    odd1.intoArray(sums, 3 * V);
    both2.intoArray(sums, 4 * V);
    odd2.intoArray(sums, 5 * V);
  }

  private static ShortVector widened(byte[] w, int at) {
    return (ShortVector) ByteVector.fromArray(B, w, at).convertShape(VectorOperators.B2S, S, 0);
  }

  /** What {@link #sum} left, as floats in the order of the columns, added to {@code out}. */
  static void finish(int[] sums, int depth, float[] out, int outAt, int used, boolean fresh) {
    int bias = 32768 * (depth / 2);
    for (int c = 0; c < used; c += 2 * V) {
      var odd = IntVector.fromArray(I, sums, c + V);
      var even =
          IntVector.fromArray(I, sums, c).sub(odd.lanewise(VectorOperators.LSHL, 16)).sub(bias);
      odd = odd.sub(bias);
      var first = (FloatVector) even.rearrange(FIRST, odd).convert(VectorOperators.I2F, 0);
      var second = (FloatVector) even.rearrange(SECOND, odd).convert(VectorOperators.I2F, 0);
      if (!fresh) {
        first = first.add(FloatVector.fromArray(F, out, outAt + c));
        second = second.add(FloatVector.fromArray(F, out, outAt + c + V));
      }
      first.intoArray(out, outAt + c);
      second.intoArray(out, outAt + c + V);
    }
  }
}
