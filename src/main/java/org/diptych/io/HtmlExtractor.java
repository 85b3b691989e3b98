package org.diptych.io;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.diptych.statement.RegionKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Takes text, paragraphs and regions out of an HTML page. Scripts, forms and what is hidden are
 * left out, as are the calls of footnotes: a figure behind "Japan" would hide the word.
 */
final class HtmlExtractor implements NodeFilter {

  private static final Set<String> OMITTED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "canvas",
          "svg",
          "head",
          "button",
          "select",
          "textarea",
          "input",
          "audio",
          "video",
          "map");

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private static final Set<String> NOTE_CLASSES =
      Set.of(
          "footnote",
          "footnotes",
          "endnote",
          "endnotes",
          "note",
          "notes",
          "fn",
          "msofootnotetext",
          "msoendnotetext");

  private static final Set<String> REFERENCE_CLASSES =
      Set.of("bibliography", "references", "works-cited", "csl-entry");

  private static final Set<String> MENU_ROLES =
      Set.of("navigation", "banner", "contentinfo", "search", "menu");

  private static final Pattern NOTE_ID = Pattern.compile("(_?(ftn|edn|fn|footnote|endnote)-?\\d+)");

  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?i)^\\W*(?:pg|page|p)?\\W*([0-9]+|[ivxlcdm]+)\\W*$");

  private final Deque<TextBuilder> outer = new ArrayDeque<>();
  private TextBuilder text = new TextBuilder("");

  private HtmlExtractor() {}

  /**
   * Reads a page.
   *
   * @throws Unreadable if it holds no text, or is of an encoding that cannot be told
   */
  static Extracted extract(byte[] bytes) throws Unreadable {
    TextDecoder.Decoded decoded = HtmlText.decode(bytes);
    Document page = Jsoup.parse(decoded.text());
    HtmlExtractor extractor = new HtmlExtractor();
    page.body().filter(extractor);
    return extractor.text.build(
        HtmlFacts.source(page), HtmlFacts.language(page), decoded.encoding());
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      words(words);
    } else if (node instanceof Element element) {
      if (isOmitted(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (isPageBreak(element)) {
        turn(element);
        return FilterResult.SKIP_ENTIRELY;
      }
      begin(element);
    }
    return FilterResult.CONTINUE;
  }

  private void words(TextNode words) {
    boolean typed = words.parent() != null && words.parent().closest("pre") != null;
    if (!typed) {
      text.text(words.getWholeText());
      return;
    }
    for (String line : words.getWholeText().split("\\r\\n|\\r|\\n", -1)) {
      if (line.isBlank()) {
        text.endBlock();
      }
      text.text(line);
      text.line();
    }
  }

  private void begin(Element element) {
    RegionKind kind = region(element);
    if (element.normalName().equals("br")) {
      lineBreak(element);
    } else if (named(element, "td", "th")) {
      text.cell();
    } else if (isBlock(element) && kind != RegionKind.NOTE) {
      text.endBlock();
    }
    if (kind == RegionKind.NOTE) {
      outer.push(text);
      text = text.aside(kind);
    } else if (kind != null) {
      text.open(kind);
    }
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      RegionKind kind = region(element);
      if (kind == RegionKind.NOTE) {
        TextBuilder aside = text;
        text = outer.pop();
        text.add(aside);
      } else if (kind != null) {
        text.close();
      }
      if (isBlock(element) && kind != RegionKind.NOTE) {
        text.endBlock();
      }
    }
    return FilterResult.CONTINUE;
  }

  /** Two line breaks with nothing between them are what old pages have for a paragraph. */
  private void lineBreak(Element element) {
    Node next = element.nextSibling();
    while (next instanceof TextNode words && words.isBlank()) {
      next = next.nextSibling();
    }
    if (next instanceof Element following && following.normalName().equals("br")) {
      text.endBlock();
    } else {
      text.line();
    }
  }

  private void turn(Element element) {
    for (String label :
        new String[] {element.attr("aria-label"), element.attr("title"), element.text()}) {
      var number = PAGE_NUMBER.matcher(label);
      if (number.find()) {
        text.page(number.group(1));
        text.text(" ");
        return;
      }
    }
  }

  /** The region that an element is; null if none. */
  private static RegionKind region(Element element) {
    String name = element.normalName();
    if (HEADINGS.contains(name)) {
      return RegionKind.HEADING;
    }
    if (isNote(element)) {
      return RegionKind.NOTE;
    }
    if (name.equals("blockquote") || name.equals("q")) {
      return RegionKind.QUOTE;
    }
    if (name.equals("figcaption") || name.equals("caption")) {
      return RegionKind.CAPTION;
    }
    if (isReference(element)) {
      return RegionKind.REFERENCE;
    }
    boolean menu = name.equals("nav") || name.equals("menu");
    boolean pageFoot =
        name.equals("footer") && element.closest("article, section, blockquote") == null;
    return menu || pageFoot || MENU_ROLES.contains(element.attr("role"))
        ? RegionKind.FURNITURE
        : null;
  }

  private static boolean isNote(Element element) {
    String role = element.attr("role") + " " + element.attr("epub:type");
    return element.normalName().equals("aside")
        || role.contains("footnote")
        || role.contains("endnote")
        || (named(element, "div", "p", "li", "span", "section", "ol", "ul")
            && hasClass(element, NOTE_CLASSES))
        || (named(element, "div", "p", "li") && NOTE_ID.matcher(element.id()).matches());
  }

  private static boolean isReference(Element element) {
    return element.attr("role").equals("doc-biblioentry")
        || (named(element, "li", "p", "div") && hasClass(element, REFERENCE_CLASSES))
        || (named(element, "li", "p")
            && element.parent() != null
            && (hasClass(element.parent(), REFERENCE_CLASSES)
                || element.parent().attr("role").equals("doc-bibliography")));
  }

  private static boolean named(Element element, String... names) {
    return Arrays.asList(names).contains(element.normalName());
  }

  private static boolean hasClass(Element element, Set<String> wanted) {
    return element.classNames().stream()
        .anyMatch(name -> wanted.contains(name.toLowerCase(Locale.ROOT)));
  }

  private static boolean isBlock(Element element) {
    return (element.isBlock() && !named(element, "td", "th", "br"))
        || named(element, "li", "dt", "dd", "tr", "caption");
  }

  private static boolean isOmitted(Element element) {
    return OMITTED.contains(element.normalName())
        || element.hasAttr("hidden")
        || element.attr("style").replace(" ", "").contains("display:none")
        || isCall(element);
  }

  /** The figure that calls a footnote, or leads back from it. */
  private static boolean isCall(Element element) {
    String role = element.attr("role") + " " + element.attr("epub:type");
    if (role.contains("noteref") || role.contains("backlink")) {
      return true;
    }
    if (element.normalName().equals("a")) {
      return element.is(".footnote-ref, .footnote-back, .footnote-backref, .noteref")
          || element.attr("href").matches("#_(ftn|edn)(ref)?\\d+");
    }
    return element.normalName().equals("sup")
        && element.text().length() <= 6
        && element.selectFirst("a[href^=#], a[href*=#_ftn]") != null;
  }

  private static boolean isPageBreak(Element element) {
    return element.attr("role").equals("doc-pagebreak")
        || element.attr("epub:type").equals("pagebreak")
        || element.is("span.pagenum, span.pageno, span.pagebreak, a.pagenum");
  }
}
