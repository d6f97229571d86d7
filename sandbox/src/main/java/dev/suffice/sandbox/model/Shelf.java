package dev.suffice.sandbox.model;

import dev.suffice.api.model.EmbeddedModels;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.Model;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.sandbox.ServedModel;
import dev.suffice.api.sandbox.StubAnswer;
import dev.suffice.api.tuning.LocalTraining;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The models that are served: those inside this process, those that were tuned in it, and {@code
 * stub}, which always answers the same at once. Safe for any thread.
 */
public final class Shelf implements AutoCloseable {
  /** The name of the model that always answers the same. */
  public static final String STUB = "stub";

  private final Map<String, ChatModel> chats = new LinkedHashMap<>();
  private final Map<String, Embedder> embedders = new LinkedHashMap<>();
  private final List<Model> opened = new ArrayList<>();
  private final Optional<LocalTraining> training;
  private final Map<String, LanguageModel> tuned = new ConcurrentHashMap<>();

  /**
   * Opens all of them; none is loaded before it is asked.
   *
   * @param training what tunes further ones
   */
  public Shelf(EmbeddedModels embedded, StubAnswer stub, Optional<LocalTraining> training) {
    this.training = training;
    for (String name : embedded.names()) {
      Model model = embedded.open(name);
      opened.add(model);
      if (model instanceof LanguageModel chat) {
        chats.put(name, conversation -> said(chat, conversation));
      } else if (model instanceof Embedder embedder) {
        embedders.put(name, embedder);
      }
    }
    var always = new Said(stub.text(), stub.inputTokens(), stub.outputTokens());
    chats.put(STUB, conversation -> always);
  }

  /** The model of this name that can be talked to. */
  public Optional<ChatModel> chat(String name) {
    return Optional.ofNullable(chats.get(name)).or(() -> tuned(name));
  }

  private Optional<ChatModel> tuned(String name) {
    if (!tuned.containsKey(name)) {
      training.flatMap(local -> local.open(name)).ifPresent(model -> keep(name, model));
    }
    return Optional.ofNullable(tuned.get(name))
        .map(model -> conversation -> said(model, conversation));
  }

  private void keep(String name, LanguageModel model) {
    if (tuned.putIfAbsent(name, model) != null) {
      model.close();
    }
  }

  /** The model of this name that embeds. */
  public Optional<Embedder> embedder(String name) {
    return Optional.ofNullable(embedders.get(name));
  }

  /** All of them, those that can be talked to first. */
  public List<ServedModel> models() {
    var models = new ArrayList<ServedModel>();
    chats.keySet().forEach(name -> models.add(new ServedModel(name, ModelKind.LANGUAGE_MODEL)));
    embedders.keySet().forEach(name -> models.add(new ServedModel(name, ModelKind.EMBEDDER)));
    return List.copyOf(models);
  }

  /** A sentence that names them all. */
  public String served() {
    return "To chat with: %s; to embed with: %s"
        .formatted(String.join(", ", chats.keySet()), String.join(", ", embedders.keySet()));
  }

  @Override
  public void close() {
    opened.forEach(Model::close);
    tuned.values().forEach(Model::close);
  }

  private static Said said(LanguageModel model, Conversation conversation) {
    Generation made = model.generate(conversation.prompt());
    return new Said(made.text(), made.usage().allInputTokens(), made.usage().outputTokens());
  }
}
