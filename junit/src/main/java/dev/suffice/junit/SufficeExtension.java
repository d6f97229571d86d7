package dev.suffice.junit;

import dev.suffice.api.result.RunReport;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.run.StopSignal;
import dev.suffice.runtime.ReadRequest;
import dev.suffice.runtime.RunRequest;
import dev.suffice.runtime.RunResult;
import dev.suffice.runtime.Suffice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Runs the experiment that a {@link SufficeTest} names, once for all tests that name it alike.
 * Tests of one build that run at the same time wait for each other where they share a store.
 */
final class SufficeExtension implements ParameterResolver {
  private static final Namespace RUNS = Namespace.create(SufficeExtension.class);

  /** What tests have to name alike to share a run. */
  private record Named(
      Path file, List<String> set, Path store, Class<? extends Supplier<Suffice>> with) {
    static Named by(SufficeTest test) {
      Path file = Path.of(test.value()).toAbsolutePath().normalize();
      Path store =
          test.store().isEmpty()
              ? file.resolveSibling(".suffice")
              : Path.of(test.store()).toAbsolutePath().normalize();
      return new Named(file, List.of(test.set()), store, test.with());
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunReport.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Named named =
        AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), SufficeTest.class)
            .map(Named::by)
            .orElseThrow();
    ExtensionContext.Store runs = context.getRoot().getStore(RUNS);
    Lock store = runs.computeIfAbsent(named.store(), path -> new ReentrantLock(), Lock.class);
    store.lock();
    try {
      return runs.computeIfAbsent(named, SufficeExtension::run, RunReport.class);
    } finally {
      store.unlock();
    }
  }

  private static RunReport run(Named named) {
    Suffice suffice = ReflectionSupport.newInstance(named.with()).get();
    var request = new ReadRequest(named.file(), named.set(), false, System.getenv());
    var how = new RunRequest(named.store(), RunOptions.CONTINUE, Optional.empty());
    try {
      RunResult result =
          suffice.run(
              suffice.check(request).experiment(), how, RunListener.SILENT, new StopSignal());
      result.stop().ifPresent(stop -> refuse(named, stop));
      return result.report();
    } catch (IOException failed) {
      throw new ParameterResolutionException(
          "%s could not be run: %s".formatted(named.file(), failed.getMessage()), failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ParameterResolutionException(
          "The run of %s was interrupted".formatted(named.file()), interrupted);
    }
  }

  private static void refuse(Named named, StopSignal.Stop stop) {
    throw new ParameterResolutionException(
        "The run of %s stopped before it could decide: %s".formatted(named.file(), stop.reason()));
  }
}
