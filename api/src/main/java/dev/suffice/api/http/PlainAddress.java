package dev.suffice.api.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The address of a server as it may stand in a file: without a password that would be kept. */
public final class PlainAddress {
  private PlainAddress() {}

  /** The address; absent where it is none of the web, or has a user, a query or a fragment. */
  public static Optional<URI> of(String address) {
    try {
      var uri = new URI(address);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      boolean plain =
          web
              && uri.getHost() != null
              && uri.getUserInfo() == null
              && uri.getQuery() == null
              && uri.getFragment() == null;
      return Optional.of(uri).filter(found -> plain);
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }
}
