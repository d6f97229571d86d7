package dev.suffice.providers.langchain4j;

/**
 * A client of LangChain4j and the wire it sends by.
 *
 * @param <C> the client
 */
record Connection<C>(C client, Wire wire, Opened<TokenCounter> counter) {
  void close() {
    wire.close();
  }
}
