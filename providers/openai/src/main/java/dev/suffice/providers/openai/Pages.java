package dev.suffice.providers.openai;

import com.openai.core.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

/** Lists that servers tell page by page. */
final class Pages {
  private Pages() {}

  /**
   * What is on the pages, in their order, until one is the last or brings nothing new: there are
   * servers that tell the first page for ever.
   *
   * @param isLast whether the items of a page say that nobody wants those behind it
   */
  static <T> List<T> all(Page<T> first, Predicate<? super List<T>> isLast) {
    var items = new ArrayList<T>();
    var known = new HashSet<T>();
    Page<T> page = first;
    while (known.addAll(page.items())) {
      items.addAll(page.items());
      if (isLast.test(page.items()) || !page.hasNextPage()) {
        return items;
      }
      page = page.nextPage();
    }
    return items;
  }
}
