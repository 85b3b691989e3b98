package org.diptych.statement;

import java.util.Optional;
import org.diptych.lexicon.Entry;

/**
 * In whose voice a document speaks (codebook, rule 18): the own voice of a speech, letter, cable,
 * memorandum or submission is direct; that of a report, minute or policy paper is authorial.
 *
 * @param voice direct or authorial
 * @param holder the person or body that speaks, sends or issues it
 * @param entry the heading row or the rule that told
 */
record DocumentVoice(Voice voice, Holder holder, String entry) {

  /** How long the line above an enclosure may be, in characters. */
  private static final int LONGEST_ANNOUNCEMENT = 30;

  static final String REPORT = "report";

  /** The rule by which a whole cable is the paper that it passes on. */
  static final String TRANSMITTED = "voice/transmitted paper";

  private static final String ENCLOSURE = "enclosure";

  static DocumentVoice of(Document document) {
    Heading title = new Heading(document, document.source().title());
    Heading head = Heading.at(document, 0);
    Optional<Entry.Genre> genre = title.genre();
    Optional<Holder> author = author(document);
    Optional<Holder> sender = title.sender();
    boolean report = genre.filter(g -> g.kind().equals(REPORT)).isPresent();
    boolean issued = genre.filter(g -> !g.kind().equals("authorial")).isPresent();
    Holder holder =
        author
            .or(() -> sender)
            .or(() -> report ? title.anyBody() : title.anyPerson())
            .or(() -> signature(document))
            .or(() -> issued ? title.unknownBody().or(head::unknownBody) : Optional.empty())
            .orElse(Holder.author());
    boolean letter = title.hasAddressee() && !report;
    if (letter && transmits(author, sender)) {
      return new DocumentVoice(Voice.AUTHORIAL, holder, TRANSMITTED);
    }
    if (letter && !holder.equals(Holder.author())) {
      return new DocumentVoice(Voice.DIRECT, holder, "voice/sender");
    }
    return byGenre(genre.or(head::genre), holder);
  }

  /** The voice of a document enclosed in another, from the lines where it begins. */
  static DocumentVoice ofEnclosure(Document document, int begin) {
    Heading head = Heading.at(document, begin);
    Heading title = new Heading(document, head.line().strip().split("\\R", 2)[0]);
    Optional<Holder> sender = title.hasAddressee() ? title.sender() : Optional.empty();
    if (sender.isPresent()) {
      return new DocumentVoice(Voice.DIRECT, sender.get(), "voice/sender");
    }
    Holder holder = head.anyBody().or(head::first).orElseGet(() -> of(document).holder());
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
        own ? Voice.DIRECT : Voice.AUTHORIAL,
        holder,
        genre.map(Entry.Genre::id).orElse("voice/unknown kind"));
  }

  static boolean person(Holder holder) {
    return holder.kind().equals("person");
  }

  static boolean body(Holder holder) {
    return holder.kind().equals("body") || holder.kind().equals("conference");
  }

  /** The author of the metadata, by the canonical name if the holders table has them. */
  private static Optional<Holder> author(Document document) {
    String name =
        document.source().author().replaceAll("\\(.*?\\)", "").split("[/;]", 2)[0].strip();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<Holder> known = new Heading(document, name).first();
    if (known.isPresent()) {
      return known;
    }
    boolean body = PersonNames.namesBody(document.lexicon(), name);
    return Optional.of(
        PersonNames.person(document.lexicon(), name)
            .orElseGet(() -> new Holder(name, "", body ? "body" : "person")));
  }
}
