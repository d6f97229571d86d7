package dev.suffice.sandbox.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.sandbox.http.Call;
import dev.suffice.sandbox.http.Form;
import dev.suffice.sandbox.http.Reply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** {@code /v1/files}: upload, list, look at, read and delete. */
final class FilesEndpoint implements Endpoint {
  private static final int OK = 200;
  private static final List<String> PURPOSES =
      List.of("assistants", "batch", "fine-tune", "vision", "user_data");

  private final FileShelf files;

  FilesEndpoint(FileShelf files) {
    this.files = files;
  }

  @Override
  public String name() {
    return "files";
  }

  @Override
  public Reply answer(Call call, List<String> path) {
    if (path.isEmpty()) {
      return call.method().equals("POST") ? upload(call) : list(call);
    }
    StoredFile file =
        files
            .find(path.get(0))
            .orElseThrow(() -> RefusedException.notFound("No such File object: " + path.get(0)));
    if (path.size() == 2 && path.get(1).equals("content")) {
      Paths.require(call, "GET");
      return new Reply(OK, "application/octet-stream", file.content());
    }
    if (path.size() > 1) {
      throw RefusedException.notFound("Unknown path: " + call.path());
    }
    if (call.method().equals("DELETE")) {
      files.remove(file.id());
      return Json.reply(
          Json.object().put("id", file.id()).put("object", "file").put("deleted", true));
    }
    Paths.require(call, "GET");
    return Json.reply(file.json());
  }

  private Reply upload(Call call) {
    Form form =
        Form.of(call)
            .orElseThrow(
                () ->
                    RefusedException.badRequest(
                        "A file is uploaded as multipart/form-data, with the fields purpose and"
                            + " file"));
    String purpose =
        Optional.ofNullable(form.parts().get("purpose")).map(Form.Part::text).orElse("");
    if (!PURPOSES.contains(purpose)) {
      throw RefusedException.badParameter(
          "purpose", "purpose must be one of " + String.join(", ", PURPOSES));
    }
    Form.Part file = form.parts().get("file");
    if (file == null || file.content().length == 0) {
      throw RefusedException.badParameter("file", "file must be a file that is not empty");
    }
    String name = file.fileName().orElse("upload");
    return Json.reply(files.add(name, purpose, file.content()).json());
  }

  private Reply list(Call call) {
    Paths.require(call, "GET");
    Optional<String> purpose = call.parameter("purpose");
    List<ObjectNode> wanted =
        new ArrayList<>(
            files.all().stream()
                .filter(file -> purpose.filter(any -> !any.equals(file.purpose())).isEmpty())
                .map(StoredFile::json)
                .toList());
    if (!call.parameter("order").orElse("desc").equals("asc")) {
      Collections.reverse(wanted);
    }
    return Json.reply(Paths.page(call, wanted));
  }
}
