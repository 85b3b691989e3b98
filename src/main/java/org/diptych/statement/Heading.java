package org.diptych.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diptych.lexicon.Entry;
import org.diptych.lexicon.Match;
import org.diptych.lexicon.Words;

/**
 * A line that says what a document is and who speaks in it: "Mr J. Carrow, Minister, to Mr H.
 * Maddern", "Memorandum by the Director ( Carrow )".
 */
record Heading(Document document, String line) {

  /** How far the head of a document reaches, where its kind may be named, in characters. */
  private static final int HEAD = 300;

  /** What may stand between "for" and a name: " the ". */
  private static final int ARTICLE = 5;

  /** A name in brackets at the end of a heading's sender. */
  private static final Pattern BRACKETED =
      Pattern.compile("\\(\\s*(\\p{Lu}[\\p{L}.'’\\s-]*?\\p{Ll})\\s*\\)[\\s,]*$");

  /** The kinds of {@code genres.tsv} that tell in whose voice a document speaks. */
  private static final Set<String> VOICED = Set.of("direct", DocumentVoice.REPORT, "authorial");

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

  private List<Match<Entry.Heading>> rows(String role) {
    return document.lexicon().headings().match(words(), document.date()).stream()
        .filter(m -> m.entry().role().equals(role))
        .toList();
  }

  /** Whether the line has the shape "X to Y": a letter, or somebody who writes to another. */
  boolean hasAddressee() {
    return addressee() > 0
        && (sender().isPresent() || genre().filter(g -> g.kind().equals("direct")).isPresent());
  }

  /**
   * Where the addressee is introduced in "X to Y"; 0 if the line has none. A name in brackets ends
   * the sender, whatever small words his office has in it.
   */
  private int addressee() {
    return rows("addressee").stream()
        .map(Match::begin)
        .filter(at -> at > 0 && endsInName(line.substring(0, at).stripTrailing()))
        .min(
            Comparator.comparing((Integer at) -> !line.substring(0, at).strip().endsWith(")"))
                .thenComparing(Comparator.naturalOrder()))
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
    for (Match<Entry.Heading> introduction : part.rows("sender")) {
      Heading rest = new Heading(document, part.line().substring(introduction.end()).strip());
      Optional<Holder> introduced = rest.opening().or(rest::first);
      if (introduced.isPresent()) {
        return introduced;
      }
    }
    return to > 0
        ? part.opening()
            .or(part::first)
            .filter(holder -> !holder.kind().equals("state"))
            .or(part::unknownBody)
        : Optional.empty();
  }

  /** To whom "X to Y" is addressed: Y. */
  Optional<Holder> addressed() {
    int to = addressee();
    return rows("addressee").stream()
        .filter(m -> to > 0 && m.begin() == to)
        .findFirst()
        .flatMap(m -> new Heading(document, line.substring(m.end()).strip()).opening())
        .filter(holder -> !holder.kind().equals("state"));
  }

  /** The person or body whose name the line opens with, up to its first comma. */
  Optional<Holder> opening() {
    String part = line.split("[,;(]", 2)[0].strip();
    String titled = PersonNames.titled(document.lexicon(), part);
    Heading name = new Heading(document, titled.isEmpty() ? part : titled);
    return name.first()
        .or(
            () ->
                name.genre().isPresent()
                    ? Optional.empty()
                    : PersonNames.person(document.lexicon(), name.line()));
  }

  /** The person whose name stands in brackets behind an office: "The Ambassador ( Carrow )". */
  private Optional<Holder> bracketed() {
    Matcher name = BRACKETED.matcher(line);
    return name.find() ? new Heading(document, name.group(1)).opening() : Optional.empty();
  }

  /** A body that the line names, as minutes and reports name theirs. */
  Optional<Holder> anyBody() {
    return holders().stream().map(Heading::holder).filter(DocumentVoice::body).findFirst();
  }

  /** A body that no table has. */
  Optional<Holder> unknownBody() {
    return Bodies.in(document, line, new Span(0, line.length())).stream()
        .map(Mark.Named::holder)
        .findFirst();
  }

  /** A person whom the line names, but not the one for whom it is. */
  Optional<Holder> anyPerson() {
    List<Integer> addressed = rows("addressee").stream().map(Match::end).toList();
    return holders().stream()
        .filter(
            m -> addressed.stream().noneMatch(to -> to <= m.begin() && m.begin() - to <= ARTICLE))
        .map(Heading::holder)
        .filter(DocumentVoice::person)
        .findFirst();
  }

  /** The person other than the holder whom the line names last: the other in a conversation. */
  Optional<Holder> other(Holder holder) {
    return holders().stream()
        .map(Heading::holder)
        .filter(h -> DocumentVoice.person(h) && !h.name().equals(holder.name()))
        .reduce((first, second) -> second);
  }

  /** Whether the line says with whom somebody talked: "Note by X of a conversation with Y". */
  boolean conversation() {
    return document.lexicon().genres().match(words(), document.date()).stream()
        .anyMatch(m -> m.entry().kind().equals("conversation"));
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
