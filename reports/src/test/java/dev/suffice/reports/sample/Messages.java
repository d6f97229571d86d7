package dev.suffice.reports.sample;

import dev.suffice.api.task.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages to an invented energy supplier, and the queue each belongs to. */
final class Messages {
  private static final List<String> CHANNELS = List.of("email", "chat", "phone transcript");
  private static final List<String[]> TEXTS =
      List.of(
          new String[] {"billing", "Why did my bill double since March? Nothing has changed here."},
          new String[] {"billing", "i was charged twice this month pls check"},
          new String[] {"billing", "The invoice of 4 May lists a fee I don't recognise."},
          new String[] {"meter-reading", "Sending you the reading: 48213 kWh, day tariff."},
          new String[] {"meter-reading", "the display of the meter is blank, how do i read it"},
          new String[] {"meter-reading", "Your estimate is far off, my meter says something else."},
          new String[] {"moving", "We move out on the 30th. What do you need from us?"},
          new String[] {"moving", "new flat from june, can i take my contract with me??"},
          new String[] {"cancellation", "I want to end my contract at the next possible date."},
          new String[] {"cancellation", "found a cheaper one, so bye. confirm in writing please"},
          new String[] {"outage", "No power in the whole street since about ten minutes ago."},
          new String[] {"outage", "its dark here AGAIN, third time this week"},
          new String[] {
            "solar", "Our panels went on the roof in April; where is the feed-in money?"
          },
          new String[] {"solar", "Do I have to register a balcony panel with you?"},
          new String[] {"tariff", "Is there a night tariff for charging the car?"},
          new String[] {"tariff", "price guarantee ends soon, what happens then"},
          new String[] {"payment", "Please debit the 15th instead of the 1st, salary comes later."},
          new String[] {"payment", "can i pay the back payment in three parts"},
          new String[] {"account", "The password mail never arrives, not in spam either."},
          new String[] {"account", "My surname has changed, please correct it everywhere."},
          new String[] {
            "complaint", "Forty minutes in the queue and then the line was cut. Really?"
          },
          new String[] {"complaint", "The fitter did not come. I took a day off for nothing."});

  private Messages() {}

  static List<String> queues() {
    return TEXTS.stream().map(text -> text[0]).distinct().toList();
  }

  static List<Example> examples(String split, int count) {
    List<Example> examples = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      String[] text = TEXTS.get(number % TEXTS.size());
      String channel = CHANNELS.get(number * 7 % 10 < 5 ? 0 : number % 2 + 1);
      examples.add(
          new Example(
              split + "-" + (number + 101),
              text[1],
              Map.of("message", text[1], "queue", text[0]),
              List.of(text[0]),
              List.of(),
              Map.of("channel", channel),
              Optional.empty()));
    }
    return examples;
  }
}
