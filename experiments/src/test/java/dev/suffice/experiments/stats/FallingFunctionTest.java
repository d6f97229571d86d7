package dev.suffice.experiments.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class FallingFunctionTest {
  private static final double PRECISION = 0x1p-20;

  private static double last(DoubleUnaryOperator function) {
    return FallingFunction.last(function, 0, 1, PRECISION);
  }

  @Test
  void theLastPointIsFoundOnTheSafeSide() {
    for (double root : new double[] {1e-7, 0.001, 0.3, 0.77, 0.999, 1 - 1e-7}) {
      assertThat(last(x -> root - x)).isBetween(root - PRECISION, root);
      assertThat(last(x -> Math.exp(20 * (root - x)) - 1)).isBetween(root - PRECISION, root);
      assertThat(last(x -> x <= root ? 1 : -1)).isBetween(root - PRECISION, root);
    }
  }

  @Test
  void endsAreAnswersWhereTheFunctionNeverChangesItsSign() {
    assertThat(last(x -> -1 - x)).isZero();
    assertThat(last(x -> 2 - x)).isEqualTo(1);
    assertThat(FallingFunction.last(x -> 1, 0.4, 0.4, PRECISION)).isEqualTo(0.4);
  }

  @Test
  void anEndMayBeInfinitelyFarBelow() {
    assertThat(last(x -> Math.log1p(-x) + 1)).isCloseTo(1 - Math.exp(-1), within(PRECISION));
  }

  @Test
  void aSmoothFunctionTakesFewStepsAndNoneTakesManyMoreThanHalving() {
    assertThat(steps(x -> 0.3 - x * x)).isLessThanOrEqualTo(10);
    assertThat(steps(x -> x <= 0.123 ? 1 : -1)).isLessThanOrEqualTo(24);
    assertThat(steps(x -> Math.exp(500 * (0.2 - x)) - 1)).isLessThanOrEqualTo(24);
  }

  private static int steps(DoubleUnaryOperator function) {
    var steps = new AtomicInteger();
    last(
        x -> {
          steps.incrementAndGet();
          return function.applyAsDouble(x);
        });
    return steps.get();
  }
}
