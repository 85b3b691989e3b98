package org.diptych.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diptych.lexicon.Entry;
import org.diptych.lexicon.Match;
import org.diptych.lexicon.Words;

/**
 * In whose voice a document speaks (codebook, rule 18): the own voice of a speech, letter, cable,
 * memorandum or submission is direct; that of a report, minute or policy paper is authorial.
 *
 * @param voice direct or authorial
 * @param holder the person or body that speaks, sends or issues it
 * @param entry the heading row or the rule that told
 */
record DocumentVoice(Voice voice, Holder holder, String entry) {

  /** How far the head of a document reaches, where its kind may be named, in characters. */
  private static final int HEAD = 300;

  /** How long the line above an enclosure may be, in characters. */
  private static final int LONGEST_ANNOUNCEMENT = 30;

  /** A name in brackets at the end of a heading's sender. */
  private static final Pattern BRACKETED =
      Pattern.compile("\\(\\s*(\\p{Lu}[\\p{L}.'’\\s-]*?\\p{Ll})\\s*\\)[\\s,]*$");

  private static final String REPORT = "report";
  private static final String ENCLOSURE = "enclosure";
  private static final Set<String> VOICED = Set.of("direct", REPORT, "authorial");

  static DocumentVoice of(Document document) {
    Heading title = new Heading(document, document.source().title());
    Heading head = Heading.at(document, 0);
    Optional<Entry.Genre> genre = title.genre();
    Optional<Holder> author = author(document);
    Optional<Holder> sender = title.sender();
    boolean report = genre.filter(g -> g.kind().equals(REPORT)).isPresent();
    Holder holder =
        author
            .or(() -> sender)
            .or(() -> report ? title.anyBody() : title.anyPerson())
            .or(() -> signature(document))
            .orElse(Holder.author());
    boolean letter = title.hasAddressee() && !report;
    if (letter && transmits(author, sender)) {
      return new DocumentVoice(Voice.AUTHORIAL, holder, "voice/transmitted paper");
    }
    if (letter && !holder.equals(Holder.author())) {
      return new DocumentVoice(Voice.DIRECT, holder, "voice/sender");
    }
    return byGenre(genre.or(head::genre), holder);
  }

  /** The voice of a document enclosed in another, from the lines where it begins. */
  static DocumentVoice ofEnclosure(Document document, int begin) {
    Heading head = Heading.at(document, begin);
    Holder holder = head.anyBody().or(head::first).orElse(of(document).holder());
    return byGenre(head.genre(), holder);
  }

  /** Who signed a letter: the person in its signature, known or not. */
  private static Optional<Holder> signature(Document document) {
    return document.regions().stream()
        .filter(region -> region.kind() == RegionKind.SIGNATURE)
        .flatMap(region -> Spans.in(document.holders(), region.span()).stream())
        .map(Mark.Named::holder)
        .filter(DocumentVoice::person)
        .findFirst();
  }

  /** Whether a paragraph is the line above an enclosed document: "Enclosure 1". */
  static boolean announcesEnclosure(Document document, Span paragraph) {
    return paragraph.length() <= LONGEST_ANNOUNCEMENT
        && document.lexicon().genres().match(document.words(paragraph), null).stream()
            .anyMatch(m -> m.entry().kind().equals(ENCLOSURE));
  }

  /** Whether a person's cable passes on the paper of a body. */
  private static boolean transmits(Optional<Holder> author, Optional<Holder> sender) {
    return author.isPresent()
        && sender.isPresent()
        && !person(author.get())
        && !author.get().name().equals(sender.get().name());
  }

  private static DocumentVoice byGenre(Optional<Entry.Genre> genre, Holder holder) {
    String kind = genre.map(Entry.Genre::kind).orElse("");
    boolean own = kind.equals("direct") || (kind.equals(REPORT) && person(holder));
    return new DocumentVoice(
        own && !holder.equals(Holder.author()) ? Voice.DIRECT : Voice.AUTHORIAL,
        holder,
        genre.map(Entry.Genre::id).orElse("voice/unknown kind"));
  }

  private static boolean person(Holder holder) {
    return holder.kind().equals("person");
  }

  /** The author of the metadata, by the canonical name if the holders table has them. */
  private static Optional<Holder> author(Document document) {
    String name =
        document.source().author().replaceAll("\\(.*?\\)", "").split("[/;]", 2)[0].strip();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<Holder> known = new Heading(document, name).first();
    return known.isPresent() ? known : Optional.of(person(name));
  }

  private static Holder person(String name) {
    String beforeComma = name.split(",", 2)[0].strip();
    String[] words = beforeComma.split("\\s+");
    return new Holder(HolderFinder.capitalized(words[words.length - 1]), "", "person");
  }

  /** A line that says what a document is and who speaks in it. */
  private record Heading(Document document, String line) {

    static Heading at(Document document, int begin) {
      int end = Math.min(begin + HEAD, document.text().length());
      return new Heading(document, document.text().substring(begin, end));
    }

    private Words words() {
      return document.lexicon().words(line, 0, line.length());
    }

    private List<Match<Entry.Holder>> holders() {
      return document.lexicon().holders().match(words(), document.date());
    }

    private List<Match<Entry.Heading>> rows(String... roles) {
      return document.lexicon().headings().match(words(), document.date()).stream()
          .filter(m -> List.of(roles).contains(m.entry().role()))
          .toList();
    }

    /** Whether the line has the shape "X to Y". */
    boolean hasAddressee() {
      return addressee() > 0;
    }

    /** Where the addressee is introduced in "X to Y"; 0 if the line has none. */
    private int addressee() {
      return rows("addressee").stream()
          .mapToInt(Match::begin)
          .filter(at -> at > 0 && endsInName(line.substring(0, at).stripTrailing()))
          .findFirst()
          .orElse(0);
    }

    private static boolean endsInName(String before) {
      int blank = before.lastIndexOf(' ');
      return before.endsWith(",")
          || before.endsWith(")")
          || Character.isUpperCase(before.codePointAt(blank + 1));
    }

    Optional<Holder> first() {
      return holders().stream().findFirst().map(Heading::holder);
    }

    /** The sender of "X to Y", or the one whom a word introduces: "Note by X". */
    Optional<Holder> sender() {
      int to = addressee();
      Heading part = to > 0 ? new Heading(document, line.substring(0, to)) : this;
      Optional<Holder> bracketed = part.bracketed();
      if (bracketed.isPresent()) {
        return bracketed;
      }
      List<Match<Entry.Heading>> introductions = part.rows("sender");
      for (Match<Entry.Heading> introduction : introductions) {
        Heading rest = new Heading(document, part.line().substring(introduction.end()));
        if (rest.first().isPresent()) {
          return rest.first();
        }
      }
      if (to > 0) {
        return part.first().or(() -> Optional.of(person(part.line())));
      }
      return Optional.empty();
    }

    /** The person whose name stands in brackets behind an office: "The Ambassador ( Carrow )". */
    private Optional<Holder> bracketed() {
      Matcher name = BRACKETED.matcher(line);
      return name.find()
          ? new Heading(document, name.group(1))
              .first()
              .or(() -> Optional.of(person(name.group(1))))
          : Optional.empty();
    }

    /** A body that the line names, as minutes and reports name theirs. */
    Optional<Holder> anyBody() {
      return holders().stream()
          .map(Heading::holder)
          .filter(h -> h.kind().equals("body") || h.kind().equals("conference"))
          .findFirst();
    }

    /** A person whom the line names. */
    Optional<Holder> anyPerson() {
      return holders().stream().map(Heading::holder).filter(DocumentVoice::person).findFirst();
    }

    /** The first words that tell what kind of document it is. */
    Optional<Entry.Genre> genre() {
      return document.lexicon().genres().match(words(), document.date()).stream()
          .map(Match::entry)
          .filter(genre -> VOICED.contains(genre.kind()))
          .findFirst();
    }

    private static Holder holder(Match<Entry.Holder> match) {
      Entry.Holder entry = match.entry();
      return new Holder(entry.name(), entry.country(), entry.kind());
    }
  }
}
