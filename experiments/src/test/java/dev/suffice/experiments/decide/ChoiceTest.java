package dev.suffice.experiments.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.money.Money;
import dev.suffice.api.strategy.Simplicity;
import dev.suffice.api.strategy.Simplicity.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChoiceTest {
  private static final List<Form> FORMS =
      List.of(Form.PROMPTING, Form.NEAREST_DEMONSTRATIONS, Form.RAG, Form.FINE_TUNE);

  private static Offer offer(String id, Form form, int pieces, long total) {
    return new Offer(
        id, new Simplicity(form, pieces), new Money(BigDecimal.valueOf(total)), Money.ZERO);
  }

  @Test
  void theLowestTotalWinsOutsideTheTolerance() {
    assertThat(
            new Choice(0.05)
                .among(
                    List.of(
                        offer("simple", Form.PROMPTING, 0, 106),
                        offer("cheap", Form.FINE_TUNE, 0, 100))))
        .map(Offer::approach)
        .hasValue("cheap");
  }

  @Test
  void withinTheToleranceFormThenPiecesThenCostThenIdDecide() {
    Choice choice = new Choice(0.05);
    Offer tuned = offer("tuned", Form.FINE_TUNE, 0, 100);
    Offer eight = offer("eight", Form.NEAREST_DEMONSTRATIONS, 8, 101);
    Offer four = offer("four", Form.NEAREST_DEMONSTRATIONS, 4, 105);
    Offer fourCheaper = offer("zzz", Form.NEAREST_DEMONSTRATIONS, 4, 104);
    Offer twin = offer("aaa", Form.NEAREST_DEMONSTRATIONS, 4, 104);

    assertThat(choice.among(List.of(tuned, eight))).hasValue(eight);
    assertThat(choice.among(List.of(tuned, eight, four))).hasValue(four);
    assertThat(choice.among(List.of(tuned, eight, four, fourCheaper))).hasValue(fourCheaper);
    assertThat(choice.among(List.of(tuned, fourCheaper, twin))).hasValue(twin);
    assertThat(choice.among(List.of())).isEmpty();
  }

  @Test
  void candidatesThatChangeNothingAloneChangeNothingTogether() {
    var random = new Random(5);
    for (int round = 0; round < 2_000; round++) {
      Choice choice = new Choice(random.nextInt(4) * 0.1);
      List<Offer> adequate = offers(random, "a", 1 + random.nextInt(3));
      List<Offer> harmless =
          offers(random, "c", 4).stream()
              .filter(candidate -> !choice.wouldChange(adequate, candidate))
              .toList();
      for (int subset = 0; subset < 1 << harmless.size(); subset++) {
        var all = new ArrayList<>(adequate);
        for (int bit = 0; bit < harmless.size(); bit++) {
          if ((subset >> bit & 1) == 1) {
            all.add(harmless.get(bit));
          }
        }
        assertThat(choice.among(all)).isEqualTo(choice.among(adequate));
      }
    }
  }

  private static List<Offer> offers(Random random, String prefix, int count) {
    var offers = new ArrayList<Offer>();
    for (int index = 0; index < count; index++) {
      Form form = FORMS.get(random.nextInt(FORMS.size()));
      offers.add(offer(prefix + index, form, random.nextInt(2), 90 + random.nextInt(40)));
    }
    return offers;
  }
}
