package dev.suffice.providers.google;

import dev.suffice.api.model.Secret;
import dev.suffice.api.tuning.ServiceDetails;
import dev.suffice.api.tuning.TuningServer;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where and as whom Vertex AI trains.
 *
 * @param address of Vertex AI, without the version of its interface
 * @param filesAddress of Cloud Storage
 * @param bucket where examples are kept
 * @param folder in it; empty, or with a slash at its end
 * @param token absent: none is sent
 */
record Place(
    String address,
    String filesAddress,
    String project,
    String location,
    String bucket,
    String folder,
    Optional<Secret> token) {
  private static final Pattern FORM = Pattern.compile("gs://([^/]+)(?:/(.*?))?/*");

  static Place of(TuningServer server) {
    ServiceDetails details = server.details();
    Matcher files = FORM.matcher(details.require("files"));
    if (!files.matches()) {
      throw new IllegalArgumentException(
          "files: a folder of Cloud Storage, such as gs://bucket/folder");
    }
    String folder = Objects.requireNonNullElse(files.group(2), "");
    return new Place(
        server.address(),
        details.require("files-base-url"),
        details.require("project"),
        details.require("location"),
        files.group(1),
        folder.isEmpty() ? "" : folder + "/",
        details.key("access-token"));
  }

  /** The whole name of a job. */
  String job(String id) {
    return "projects/%s/locations/%s/tuningJobs/%s".formatted(project, location, id);
  }
}
