package dev.suffice.providers.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Token states by script: a word's vector is the one scripted for it, else that of no word. */
final class ScriptedStates {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]");
  private static final float[] UNKNOWN = {0, -1};

  private ScriptedStates() {}

  static TokenStates of(String text, Map<String, float[]> vectors) {
    List<MatchResult> words = WORD.matcher(text).results().toList();
    var starts = new int[words.size() + 2];
    var ends = new int[words.size() + 2];
    var states = new ArrayList<float[]>();
    states.add(UNKNOWN);
    for (int i = 0; i < words.size(); i++) {
      starts[i + 1] = words.get(i).start();
      ends[i + 1] = words.get(i).end();
      states.add(vectors.getOrDefault(words.get(i).group(), UNKNOWN));
    }
    starts[words.size() + 1] = text.length();
    ends[words.size() + 1] = text.length();
    states.add(UNKNOWN);
    return new TokenStates(starts, ends, states.toArray(float[][]::new));
  }
}
