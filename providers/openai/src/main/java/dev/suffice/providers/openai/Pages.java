package dev.suffice.providers.openai;

import com.openai.core.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Lists that servers tell page by page. */
final class Pages {
  private Pages() {}

  /**
   * What is on the pages, in their order, until one is the last or brings nothing new: there are
   * servers that tell the first page for ever.
   *
   * @param id of an item
   * @param isLast whether the items of a page say that nobody wants those behind it
   */
  static <T> List<T> all(Page<T> first, Function<T, String> id, Predicate<? super List<T>> isLast) {
    var items = new ArrayList<T>();
    var known = new HashSet<String>();
    Page<T> page = first;
    while (true) {
      List<T> fresh = page.items().stream().filter(item -> known.add(id.apply(item))).toList();
      items.addAll(fresh);
      if (fresh.isEmpty() || isLast.test(page.items()) || !page.hasNextPage()) {
        return items;
      }
      page = page.nextPage();
    }
  }
}
