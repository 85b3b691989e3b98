package org.diptych.io;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.diptych.statement.RegionKind;

/**
 * Takes the text, the regions and the source out of the elements of one TEI document. Of a {@code
 * choice} the edited reading is taken (corrected, regularized, expanded); what the writer deleted
 * is left out.
 */
final class TeiContent {

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "ab",
          "lg",
          "item",
          "row",
          "closer",
          "salute",
          "byline",
          "argument",
          "epigraph",
          "trailer",
          "postscript",
          "address",
          "sp",
          "stage",
          "div",
          "body",
          "front",
          "back",
          "group",
          "list",
          "table",
          "figure",
          "docTitle",
          "titlePart",
          "docImprint",
          "docAuthor",
          "docDate",
          "titlePage",
          "castList",
          "castItem",
          "floatingText",
          "attachment",
          "cit",
          "imprimatur");

  private static final Pattern NUMBERED_DIV = Pattern.compile("div[0-7]");

  private final Deque<Runnable> ends = new ArrayDeque<>();
  private final Deque<TextBuilder> outer = new ArrayDeque<>();
  private final Deque<String> parents = new ArrayDeque<>();
  private TextBuilder text;
  private StringBuilder captured;
  private int skipping;
  private int enclosed;
  private boolean afterLabel;
  private String title = "";
  private String author = "";
  private String date = "";
  private String origin = "";
  private Unreadable fault;

  TeiContent(String page) {
    text = new TextBuilder(page);
  }

  /** The document cannot be read, though its volume can. */
  void fail(Unreadable reason) {
    fault = fault == null ? reason : fault;
  }

  void date(String known) {
    date = known;
  }

  void text(String characters) {
    if (skipping == 0) {
      text.text(characters);
      if (captured != null && outer.isEmpty()) {
        captured.append(characters);
      }
    }
  }

  void end() {
    afterLabel = parents.pop().equals("label");
    ends.pop().run();
  }

  void start(String name, XMLStreamReader reader) {
    Runnable end = skipping > 0 ? skip() : begin(name, reader);
    afterLabel = false;
    parents.push(name);
    ends.push(end);
  }

  private Runnable begin(String name, XMLStreamReader reader) {
    return switch (name) {
      case "pb" -> turn(reader);
      case "lb", "cb", "gb" -> lineBreak(reader);
      case "l", "addrLine" -> line();
      case "cell" -> cell();
      case "head" -> head();
      case "opener" -> block(RegionKind.HEADING);
      case "dateline" -> parents.contains("opener") ? block() : block(RegionKind.HEADING);
      case "signed" -> block(RegionKind.SIGNATURE);
      case "figDesc" -> block(RegionKind.CAPTION);
      case "speaker" -> speaker();
      case "quote", "said", "q" -> quote();
      case "note" -> aside(RegionKind.NOTE, reader);
      case "fw" -> aside(RegionKind.FURNITURE, reader);
      case "bibl", "biblStruct", "biblFull" ->
          parents.contains("listBibl") ? block(RegionKind.REFERENCE) : () -> {};
      case "label" -> "list".equals(parents.peek()) ? label() : () -> {};
      case "date" -> dated(reader);
      case "persName" -> sender(reader);
      case "sic", "orig", "abbr" -> "choice".equals(parents.peek()) ? skip() : () -> {};
      case "del", "index" -> skip();
      case "attachment", "floatingText" -> enclosure();
      default -> {
        if (name.equals("item") && afterLabel) {
          yield () -> text.endBlock();
        }
        yield BLOCKS.contains(name) || NUMBERED_DIV.matcher(name).matches() ? block() : () -> {};
      }
    };
  }

  private Runnable skip() {
    skipping++;
    return () -> skipping--;
  }

  private Runnable block() {
    text.endBlock();
    return () -> text.endBlock();
  }

  /** "1." or a name before an item: both are one block. */
  private Runnable label() {
    text.endBlock();
    return () -> text.text(" ");
  }

  private Runnable block(RegionKind kind) {
    text.endBlock();
    text.open(kind);
    return () -> {
      text.close();
      text.endBlock();
    };
  }

  private Runnable line() {
    text.line();
    return () -> text.line();
  }

  private Runnable cell() {
    text.cell();
    return () -> {};
  }

  private Runnable lineBreak(XMLStreamReader reader) {
    if (!"no".equals(reader.getAttributeValue(null, "break"))) {
      text.line();
    }
    return () -> {};
  }

  private Runnable turn(XMLStreamReader reader) {
    String number = reader.getAttributeValue(null, "n");
    text.page(number == null ? "" : number.strip());
    return lineBreak(reader);
  }

  private Runnable head() {
    if (Set.of("figure", "table").contains(parents.isEmpty() ? "" : parents.peek())) {
      return block(RegionKind.CAPTION);
    }
    text.endBlock();
    text.open(RegionKind.HEADING);
    return () -> {
      String words = text.close();
      title = title.isEmpty() && isOwn() ? words.replaceAll("\\s+", " ") : title;
      text.endBlock();
    };
  }

  private Runnable speaker() {
    text.endBlock();
    text.open(RegionKind.SPEAKER);
    return () -> {
      text.close(TeiNames.of(text.regionText()));
      text.endBlock();
    };
  }

  /** A quotation in a paragraph stays in its line; between paragraphs it is a block. */
  private Runnable quote() {
    boolean inline = text.inBlock();
    enclosed++;
    text.open(RegionKind.QUOTE);
    return () -> {
      enclosed--;
      text.close();
      if (!inline) {
        text.endBlock();
      }
    };
  }

  private Runnable enclosure() {
    enclosed++;
    text.endBlock();
    return () -> {
      enclosed--;
      text.endBlock();
    };
  }

  private Runnable aside(RegionKind kind, XMLStreamReader reader) {
    boolean source = "source".equals(reader.getAttributeValue(null, "type"));
    TextBuilder main = text;
    outer.push(main);
    text = main.aside(kind);
    return () -> {
      TextBuilder aside = text;
      if (source && origin.isEmpty()) {
        origin = aside.regionText().replaceAll("\\s+", " ");
      }
      outer.pop();
      text = main;
      main.add(aside);
    };
  }

  private Runnable dated(XMLStreamReader reader) {
    boolean ofTheDocument = parents.contains("dateline") || parents.contains("docDate");
    if (date.isEmpty() && ofTheDocument && isOwn()) {
      date = TeiDates.of(reader);
    }
    return () -> {};
  }

  private Runnable sender(XMLStreamReader reader) {
    if (!author.isEmpty() || !isOwn() || !"from".equals(reader.getAttributeValue(null, "type"))) {
      return () -> {};
    }
    captured = new StringBuilder();
    return () -> {
      author = TeiNames.of(captured.toString());
      captured = null;
    };
  }

  /** Whether the text is the document's own, not quoted, enclosed or a note. */
  private boolean isOwn() {
    return enclosed == 0 && outer.isEmpty();
  }

  /** The page that a text behind this one stands on. */
  String page() {
    return text.page();
  }

  /** What the document itself says about its source; the header says the rest. */
  SourceFacts facts() {
    return new SourceFacts(author, date, title, origin, "");
  }

  Extracted build(SourceFacts source, String language, String encoding) throws Unreadable {
    if (fault != null) {
      throw fault;
    }
    return text.build(source, language, encoding);
  }
}
