package dev.suffice.strategies.rag.store;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.model.Secret;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * The database in which vectors are kept.
 *
 * @param url {@code postgresql://host:port/database}, a PostgreSQL with the extension pgvector
 */
public record StoreOptions(
    @Description("postgresql://host:port/database, a PostgreSQL with the extension pgvector.")
        String url,
    @Description("Who signs in; the user of the operating system if left out.")
        Optional<String> user,
    @Description("From the environment: \"${NAME}\".") Optional<Secret> password) {
  private static final int USUAL_PORT = 5432;

  public StoreOptions {
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(password, "password");
    URI parsed = parsed(url);
    boolean isWhole =
        "postgresql".equals(parsed.getScheme())
            && parsed.getHost() != null
            && parsed.getPath() != null
            && parsed.getPath().length() > 1;
    if (!isWhole || parsed.getUserInfo() != null || parsed.getQuery() != null) {
      throw new IllegalArgumentException(
          "url: write postgresql://host:port/database, and user and password by their own keys");
    }
  }

  String host() {
    return parsed(url).getHost();
  }

  int port() {
    int port = parsed(url).getPort();
    return port < 0 ? USUAL_PORT : port;
  }

  String database() {
    return parsed(url).getPath().substring(1);
  }

  private static URI parsed(String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException malformed) {
      throw new IllegalArgumentException("url: '%s' is no address".formatted(url), malformed);
    }
  }
}
