package dev.suffice.junit;

import dev.suffice.runtime.Suffice;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test on what the run of an experiment finds. The method takes a {@link
 * dev.suffice.api.result.RunReport}, for which the experiment is run, or continued: what its store
 * holds is not asked again. Methods of one build that name the same experiment share one run.
 *
 * <pre>{@code
 * @SufficeTest("routing.yaml")
 * void theDecisionHolds(RunReport run) {
 *   assertThat(run).recommends("nearest-8");
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
@ExtendWith(SufficeExtension.class)
public @interface SufficeTest {
  /** The experiment's YAML file, seen from the folder that the build is run in. */
  String value();

  /** Values to set in the file first, each {@code path=value}. */
  String[] set() default {};

  /** The folder that keeps what runs know; empty: {@code .suffice} beside the file. */
  String store() default "";

  /** Makes what runs the experiment, with models and strategies of the application's own. */
  Class<? extends Supplier<Suffice>> with() default BuiltIn.class;

  /** Everything that is built in, and plugins on the class path. */
  final class BuiltIn implements Supplier<Suffice> {
    @Override
    public Suffice get() {
      return Suffice.create();
    }
  }
}
