package org.diptych.io;

import org.diptych.lexicon.PartialDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Takes out of an HTML page what it says about its source. */
final class HtmlFacts {

  private HtmlFacts() {}

  /**
   * Title, author and date. The date on which a page was put on the web says nothing about the
   * text, so only the fields of library catalogues count.
   */
  static SourceFacts source(Document page) {
    String title = first(meta(page, "citation_title", "dc.title", "dcterms.title"), page.title());
    Element heading = page.selectFirst("h1");
    return new SourceFacts(
        meta(page, "author", "dc.creator", "dcterms.creator", "citation_author"),
        date(meta(page, "date", "dc.date", "dcterms.date", "dcterms.created", "citation_date")),
        first(title, heading == null ? "" : heading.text()),
        "",
        "");
  }

  /** ISO 639-1 code of the page's language; empty if it does not say it. */
  static String language(Document page) {
    for (Element element : page.select("html, body")) {
      String tag = first(element.attr("lang"), element.attr("xml:lang"));
      if (!Settings.code(tag).isEmpty()) {
        return Settings.code(tag);
      }
    }
    Element header = page.selectFirst("meta[http-equiv=content-language]");
    return header == null ? "" : Settings.code(header.attr("content"));
  }

  private static String meta(Document page, String... names) {
    for (String name : names) {
      for (Element element : page.select("meta[name][content]")) {
        if (element.attr("name").equalsIgnoreCase(name) && !element.attr("content").isBlank()) {
          return element.attr("content").strip().replaceAll("\\s+", " ");
        }
      }
    }
    return "";
  }

  private static String date(String content) {
    return PartialDate.tryParse(content.split("T", 2)[0].replace('/', '-'))
        .map(PartialDate::iso)
        .orElse("");
  }

  private static String first(String a, String b) {
    return a.isEmpty() ? b : a;
  }
}
