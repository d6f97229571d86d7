package dev.suffice.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Key;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import dev.suffice.api.result.ReportWriter;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportsModuleTest {
  @Test
  void bindsEveryWriterUnderTheStrictestSettings() {
    var injector = Guice.createInjector(Stage.PRODUCTION, new Strict(), new ReportsModule());

    Set<ReportWriter> writers = injector.getInstance(Key.get(new TypeLiteral<>() {}));

    assertThat(writers)
        .extracting(ReportWriter::name)
        .containsExactly("html", "json", "md", "junit", "csv");
  }

  private static final class Strict extends AbstractModule {
    @Override
    protected void configure() {
      binder().requireExplicitBindings();
      binder().requireAtInjectOnConstructors();
      binder().requireExactBindingAnnotations();
      binder().disableCircularProxies();
    }
  }
}
