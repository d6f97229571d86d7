package dev.suffice.providers.djl;

import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.LocalTraining;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The training of this process, as others may offer it. */
record OfferedTraining(Workshop workshop, FineTuningService service) implements LocalTraining {
  @Override
  public List<String> bases() {
    return DjlOptions.KNOWN.stream()
        .flatMap(
            form ->
                DjlOptions.EMBEDDINGS.stream().map(embeddings -> new Base(form, embeddings).text()))
        .toList();
  }

  @Override
  public Optional<LanguageModel> open(String tunedModel) {
    if (!TunedName.isOne(tunedModel)) {
      return Optional.empty();
    }
    TunedName name = TunedName.parse(tunedModel);
    Path file = workshop.file(name.marker());
    if (!workshop.hasModel(name.marker())) {
      return Optional.empty();
    }
    try {
      String embeddings = ModelFile.read(file).embeddings();
      return Optional.of(new TunedLanguageModel(workshop, name, embeddings));
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }
}
