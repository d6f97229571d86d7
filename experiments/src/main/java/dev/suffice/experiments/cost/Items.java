package dev.suffice.experiments.cost;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.money.Charge;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.CostSummary.Item;
import dev.suffice.api.result.CostSummary.Part;
import java.math.BigDecimal;
import java.util.List;

/** Makes, scales and adds items of bills. */
final class Items {
  private Items() {}

  static Item ofModel(Part part, ModelSpec model, Money amount) {
    return new Item(part, model.name(), amount, model.price().provenance(), true);
  }

  static Item ofCharge(Part part, Charge charge) {
    return new Item(part, charge.subject(), charge.amount(), charge.provenance(), false);
  }

  static List<Item> ofCharges(Part part, List<Charge> charges) {
    return charges.stream().map(charge -> ofCharge(part, charge)).toList();
  }

  /** The same items so many times, as another part of the bill. */
  static List<Item> as(Part part, List<Item> items, long times) {
    return items.stream().map(item -> times(part, item, BigDecimal.valueOf(times))).toList();
  }

  static List<Item> scaled(List<Item> items, BigDecimal times) {
    return items.stream().map(item -> scaled(item, times)).toList();
  }

  static Item scaled(Item item, BigDecimal times) {
    return times(item.part(), item, times);
  }

  private static Item times(Part part, Item item, BigDecimal times) {
    return new Item(
        part, item.subject(), item.amount().times(times), item.provenance(), item.repriceable());
  }

  static Money sum(List<Item> items) {
    return items.stream().map(Item::amount).reduce(Money.ZERO, Money::plus);
  }
}
