package dev.suffice.api.money;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an import took over from another catalogue, and what it had to leave.
 *
 * @param leftOut in the order of the file
 */
public record ImportedPrices(PriceFormat format, List<PricedModel> models, List<LeftOut> leftOut) {
  /**
   * Something that could not be taken over.
   *
   * @param model provider and name, as far as they are known
   * @param figure what of it; absent: the whole model
   * @param reason the same words for the same reason
   */
  public record LeftOut(String model, Optional<String> figure, String reason) {
    public LeftOut {
      Objects.requireNonNull(model, "model");
      Objects.requireNonNull(figure, "figure");
      Objects.requireNonNull(reason, "reason");
    }
  }

  public ImportedPrices {
    Objects.requireNonNull(format, "format");
    models = List.copyOf(models);
    leftOut = List.copyOf(leftOut);
  }
}
