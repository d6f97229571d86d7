package dev.suffice.experiments.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.money.Money;
import dev.suffice.api.result.CostSummary;
import dev.suffice.api.result.CostSummary.Item;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Bills against hand computation. The resource {@code bills.txt} holds the arithmetic of each, line
 * by line, made by {@code bills.py} in exact decimals without any of this code. Totals must agree
 * to the last digit; where a hit share is an exponential, that is the share rounded to 34 digits
 * and everything else exact.
 */
class BillsByHandTest {
  @Test
  void everyBillIsExactToTheLastDigit() throws IOException {
    Map<String, BigDecimal> byHand = byHand();
    Map<String, CostSummary> bills = SampleBills.all();

    assertThat(bills.keySet()).hasSizeGreaterThanOrEqualTo(25).isEqualTo(byHand.keySet());
    bills.forEach(
        (name, bill) ->
            assertThat(bill.total().usd()).as(name).isEqualByComparingTo(byHand.get(name)));
  }

  @Test
  void itemsAddUpToEveryTotal() {
    SampleBills.all()
        .forEach(
            (name, bill) ->
                assertThat(bill.items().stream().map(Item::amount).reduce(Money.ZERO, Money::plus))
                    .as(name)
                    .isEqualTo(bill.total()));
  }

  private static Map<String, BigDecimal> byHand() throws IOException {
    var totals = new LinkedHashMap<String, BigDecimal>();
    try (InputStream file = BillsByHandTest.class.getResourceAsStream("bills.txt")) {
      String name = "";
      for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.startsWith("    = ")) {
          totals.put(name, new BigDecimal(line.substring(6)));
        } else if (!line.startsWith(" ") && !line.isBlank()) {
          name = line;
        }
      }
    }
    return totals;
  }
}
