package dev.suffice.sandbox.model;

import dev.suffice.api.model.EmbeddedModels;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.Model;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.sandbox.ServedModel;
import dev.suffice.api.sandbox.StubAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The models that are served: those inside this process, and {@code stub}, which always answers the
 * same at once. Safe for any thread.
 */
public final class Shelf implements AutoCloseable {
  /** The name of the model that always answers the same. */
  public static final String STUB = "stub";

  private final Map<String, ChatModel> chats = new LinkedHashMap<>();
  private final Map<String, Embedder> embedders = new LinkedHashMap<>();
  private final List<Model> opened = new ArrayList<>();

  /** Opens all of them; none is loaded before it is asked. */
  public Shelf(EmbeddedModels embedded, StubAnswer stub) {
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
    return Optional.ofNullable(chats.get(name));
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
  }

  private static Said said(LanguageModel model, Conversation conversation) {
    Generation made = model.generate(ConversationReading.prompt(conversation));
    return new Said(made.text(), made.usage().allInputTokens(), made.usage().outputTokens());
  }
}
