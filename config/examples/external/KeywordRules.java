import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Routes messages by keywords: a line of JSON for each question, a line of JSON for each answer. */
class KeywordRules {
  private record Rule(String queue, String... words) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule("accidents-and-claims", "accident", "crash", "insur", "claim", "liability"),
          new Rule("theft-and-loss", "stolen", "police", "theft", "thief", "lost my"),
          new Rule("account-access", "password", "login", "log in", "sign in", "account"),
          new Rule("tours-and-events", "tour", "guide", "ticket"),
          new Rule("jobs-and-training", "courier", "certificate", "appl", "job", "training"),
          new Rule("battery-and-charging", "battery", "charg", "motor"),
          new Rule("billing", "invoice", "payment", "bill", "bank", "refund", "euros"),
          new Rule("app-and-lock", "app ", "lock", "bluetooth"),
          new Rule("deliveries", "driver", "deliver", "van", "slot"),
          new Rule("business-fleets", "fleet", "company", "employee", "business", "riders"),
          new Rule("plan-changes", "pause", "plan", "cancel", "term", "contract", "subscription"),
          new Rule("workshop", ""));

  public static void main(String[] arguments) throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String queue = queue(field("input", line).toLowerCase(Locale.ROOT));
      out.println("{\"id\":\"" + field("id", line) + "\",\"answer\":\"" + queue + "\"}");
    }
  }

  /** The first rule of which a word stands in the message. */
  private static String queue(String message) {
    for (Rule rule : RULES) {
      for (String word : rule.words()) {
        if (message.contains(word)) {
          return rule.queue();
        }
      }
    }
    throw new IllegalStateException("the last rule always holds");
  }

  /** A text in an object, still escaped; a library for JSON would do better. */
  private static String field(String key, String object) {
    Matcher found =
        Pattern.compile("\"" + key + "\":\"((?:[^\"\\\\]|\\\\.)*+)\"").matcher(object);
    return found.find() ? found.group(1) : "";
  }
}
