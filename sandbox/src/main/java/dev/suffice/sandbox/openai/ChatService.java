package dev.suffice.sandbox.openai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Tariff;
import dev.suffice.sandbox.model.ChatModel;
import dev.suffice.sandbox.model.Said;
import dev.suffice.sandbox.model.Shelf;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code POST /v1/chat/completions}, streamed or not. */
final class ChatService implements Service {
  private static final int CHARACTERS_PER_TOKEN = 4;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Shelf shelf;
  private final Tariff tariff;
  private final Clock clock;
  private final Doorkeeper doorkeeper;
  private final Identifiers identifiers;

  ChatService(
      Shelf shelf, Tariff tariff, Clock clock, Doorkeeper doorkeeper, Identifiers identifiers) {
    this.doorkeeper = doorkeeper;
    this.shelf = shelf;
    this.tariff = tariff;
    this.clock = clock;
    this.identifiers = identifiers;
  }

  @Override
  public String path() {
    return "/v1/chat/completions";
  }

  @Override
  public long expectedTokens(JsonNode request) {
    return ChatRequest.characters(request) / CHARACTERS_PER_TOKEN
        + ChatRequest.mostTokens(request).orElse(0);
  }

  @Override
  public Work work(JsonNode request) {
    ChatRequest asked = ChatRequest.of(request);
    ChatModel model =
        shelf
            .chat(asked.model())
            .filter(found -> doorkeeper.letIn(asked.model()))
            .orElseThrow(() -> RefusedException.unknownModel(asked.model(), shelf.served()));
    Said whole = model.answer(asked.conversation());
    Said said = cut(whole, asked.mostTokens());
    var form =
        new ChatForm(
            identifiers.next("chatcmpl-"),
            clock.instant().getEpochSecond(),
            asked.model(),
            said,
            said.outputTokens() < whole.outputTokens());
    return new Work(
        asked.stream() ? form.stream(asked.tellsUsage()) : form.whole(),
        asked.model(),
        Usage.of(said.inputTokens(), said.outputTokens()),
        tariff);
  }

  /** Keeps as large a share of the words as is allowed of the tokens. */
  private static Said cut(Said said, OptionalInt most) {
    if (most.isEmpty() || said.outputTokens() <= most.getAsInt()) {
      return said;
    }
    String[] words = SPACE.split(said.text());
    long kept = words.length * (long) most.getAsInt() / said.outputTokens();
    String text = Stream.of(words).limit(kept).collect(Collectors.joining(" "));
    return new Said(text, said.inputTokens(), most.getAsInt());
  }
}
