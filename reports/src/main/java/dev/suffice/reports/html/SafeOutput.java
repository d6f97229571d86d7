package dev.suffice.reports.html;

import dev.suffice.reports.text.VisibleText;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;

/** Escapes by context, and before that makes visible what would hide or reorder other text. */
final class SafeOutput extends OwaspHtmlTemplateOutput {
  SafeOutput(TemplateOutput output) {
    super(output);
  }

  @Override
  public void writeUserContent(String text) {
    super.writeUserContent(text == null ? null : VisibleText.visible(text));
  }
}
