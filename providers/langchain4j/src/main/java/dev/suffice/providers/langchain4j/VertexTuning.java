package dev.suffice.providers.langchain4j;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.http.PlainAddress;
import dev.suffice.api.model.VendorParameters;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** How a Gemini model is trained at Google's Vertex AI. */
public record VertexTuning(
    @Description("Where training files go: gs://BUCKET/FOLDER.") String files,
    @Description("Size of what is learnt: 1, 2, 4, 8, 16 or 32; Google chooses when left out.")
        OptionalInt adapterSize,
    @Description("Another address than storage.googleapis.com.") Optional<String> filesBaseUrl) {
  private static final Set<Integer> SIZES = Set.of(1, 2, 4, 8, 16, 32);

  public VertexTuning {
    if (!files.matches("gs://[a-z0-9][a-z0-9._-]{1,220}[a-z0-9](/.*)?")) {
      throw new IllegalArgumentException(
          "files: a folder of Cloud Storage, such as gs://bucket/folder");
    }
    if (adapterSize.isPresent() && !SIZES.contains(adapterSize.getAsInt())) {
      throw new IllegalArgumentException("adapter-size: 1, 2, 4, 8, 16 or 32");
    }
    if (filesBaseUrl.filter(address -> PlainAddress.of(address).isEmpty()).isPresent()) {
      throw new IllegalArgumentException(
          "files-base-url: an address such as https://storage.internal, without user, query or fragment");
    }
  }

  /** What is sent with every job. */
  VendorParameters parameters() {
    return adapterSize.isPresent()
        ? new VendorParameters(Map.of("adapterSize", BigDecimal.valueOf(adapterSize.getAsInt())))
        : VendorParameters.NONE;
  }
}
