package dev.suffice.providers.aws;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder of a bucket.
 *
 * @param prefix of the keys of all that is in it; empty, or with a slash at its end
 */
record S3Folder(String bucket, String prefix) {
  private static final Pattern FORM = Pattern.compile("s3://([a-z0-9.-]+)(?:/(.*?))?/*");

  /**
   * Reads {@code s3://BUCKET/FOLDER}.
   *
   * @throws IllegalArgumentException when it is none
   */
  static S3Folder of(String uri) {
    Matcher form = FORM.matcher(uri);
    if (!form.matches()) {
      throw new IllegalArgumentException("files: a folder of S3, such as s3://bucket/folder");
    }
    String folder = form.group(2);
    return new S3Folder(form.group(1), folder == null || folder.isEmpty() ? "" : folder + "/");
  }

  /** A folder in this one. */
  S3Folder in(String name) {
    return new S3Folder(bucket, prefix + name + "/");
  }

  /** The key of a file. */
  String key(String name) {
    return prefix + name;
  }

  /** The address of a file, or of the folder itself where the name is empty. */
  String uri(String name) {
    return "s3://" + bucket + "/" + key(name);
  }
}
