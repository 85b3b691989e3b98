package org.diptych.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.diptych.statement.DocumentSentences;
import org.diptych.statement.Duplicates;
import org.diptych.statement.Statement;
import org.diptych.statement.StatementIds;
import org.diptych.statement.StatementRow;

/**
 * Draws a stratified probability sample of sentences, without replacement within a stratum.
 *
 * <p>The strata: coded sentences by target and axis (a sentence with several counts for the rarest
 * of them); uncoded sentences that name a target; those up to two sentences from a coded one; all
 * others. Half of the sample falls to the coded sentences, which tell how far the machine is right,
 * half to the uncoded ones, which tell what it misses.
 *
 * <p>Every sentence has a random number that only the seed, its document, place and words
 * determine, and of each stratum those with the lowest are taken: neither threads nor the order of
 * documents matter, and of a corpus of any size only the candidates are held (bottom-k sampling; E.
 * Cohen and H. Kaplan 2007, Summarizing data using bottom-k sketches, PODC). A passage that was
 * read before is passed over, as it counts once.
 */
public final class Sampler {

  private static final int NEAR = 2;
  private static final String CODED = "coded: ";
  private static final String NAMED = "uncoded: names a target";
  private static final String BESIDE = "uncoded: beside a coded sentence";
  private static final String OTHER = "uncoded: other";

  /** How the error of a sentence spreads, as the coded documents of the evaluation have it. */
  private static final Map<String, Double> SPREAD = Map.of(NAMED, 0.3, BESIDE, 0.2, OTHER, 0.15);

  private static final double SPREAD_OF_CODED = 0.5;

  /** A sentence that may be drawn, by its random number. */
  private record Ticket(String number, SampledSentence sentence) {}

  private static final Comparator<Ticket> BY_NUMBER =
      Comparator.comparing(Ticket::number)
          .thenComparing(ticket -> ticket.sentence().document())
          .thenComparing(ticket -> ticket.sentence().span());

  /** How many sentences there are of a kind, and those with the lowest numbers. */
  private final class Urn {
    private int size;
    private final PriorityQueue<Ticket> lowest = new PriorityQueue<>(BY_NUMBER.reversed());

    void add(Ticket ticket) {
      size++;
      keep(ticket);
    }

    void addAll(Urn other) {
      size += other.size;
      other.lowest.forEach(this::keep);
    }

    private void keep(Ticket ticket) {
      lowest.add(ticket);
      if (lowest.size() > most) {
        lowest.remove();
      }
    }

    List<Ticket> draw(int n) {
      return lowest.stream().sorted(BY_NUMBER).limit(n).toList();
    }
  }

  private final int most;
  private final long seed;

  /** By what tells the stratum in the end: the codes' targets and axes, or the kind of uncoded. */
  private final Map<Set<String>, Urn> coded = new HashMap<>();

  private final Map<String, Urn> uncoded = new HashMap<>();
  private final Set<String> passages = new HashSet<>();

  /**
   * Begins a sample.
   *
   * @param most how many sentences to draw
   * @param seed the same seed draws the same sentences from the same corpus
   */
  public Sampler(int most, long seed) {
    this.most = most;
    this.seed = seed;
  }

  /** Takes note of a document; those of a corpus in an order that is always the same. */
  public void add(DocumentSentences document, List<StatementRow> rows) {
    List<List<Statement>> statements = statements(document, rows);
    for (int i = 0; i < document.places().size(); i++) {
      DocumentSentences.Place place = document.places().get(i);
      if (place.text().isEmpty() || repeated(place.text())) {
        continue;
      }
      List<Statement> here = statements.get(i);
      Set<String> kinds =
          here.stream()
              .map(s -> s.target() + ", " + s.axis())
              .collect(Collectors.toCollection(TreeSet::new));
      Urn urn =
          kinds.isEmpty()
              ? uncoded.computeIfAbsent(kind(place, statements, i), k -> new Urn())
              : coded.computeIfAbsent(kinds, k -> new Urn());
      urn.add(ticket(document.document(), place, here));
    }
  }

  private static List<List<Statement>> statements(
      DocumentSentences document, List<StatementRow> rows) {
    Map<DocumentSentences.Place, List<Statement>> byPlace = new HashMap<>();
    for (StatementRow row : rows) {
      document
          .at(row.statement().span())
          .ifPresent(
              place -> byPlace.computeIfAbsent(place, p -> new ArrayList<>()).add(row.statement()));
    }
    return document.places().stream().map(p -> byPlace.getOrDefault(p, List.of())).toList();
  }

  /** Remembers hashes in the place of texts. */
  private boolean repeated(String text) {
    Optional<String> passage = Duplicates.passage(text);
    return passage.isPresent() && !passages.add(StatementIds.hash(List.of(passage.get())));
  }

  private static String kind(
      DocumentSentences.Place place, List<List<Statement>> statements, int index) {
    if (place.namesTarget()) {
      return NAMED;
    }
    int from = Math.max(0, index - NEAR);
    int to = Math.min(statements.size(), index + NEAR + 1);
    return statements.subList(from, to).stream().allMatch(List::isEmpty) ? OTHER : BESIDE;
  }

  private Ticket ticket(
      String document, DocumentSentences.Place place, List<Statement> statements) {
    SampledSentence sentence =
        new SampledSentence(
            document,
            place.span(),
            "",
            1,
            SentenceCode.cell(statements.stream().map(SentenceCode::of).toList()),
            Optional.empty(),
            place.text());
    return new Ticket(StatementIds.hash(List.of(Long.toString(seed), sentence.id())), sentence);
  }

  /** How many sentences could be drawn. */
  public int population() {
    return strata().values().stream().mapToInt(urn -> urn.size).sum();
  }

  /**
   * Draws. Of every stratum the first two come first, then all strata evenly: whoever stops
   * checking early has a smaller sample, drawn in the same way.
   */
  public SampleTable draw() {
    Map<String, Urn> strata = strata();
    Map<String, Allocation.Stratum> sizes = new TreeMap<>();
    strata.forEach(
        (name, urn) ->
            sizes.put(
                name,
                new Allocation.Stratum(
                    urn.size, SPREAD.getOrDefault(name, SPREAD_OF_CODED), name.startsWith(CODED))));
    Map<String, Integer> allocation = Allocation.of(most, sizes);
    record Ranked(double rank, SampledSentence sentence) {}
    List<Ranked> drawn = new ArrayList<>();
    strata.forEach(
        (name, urn) -> {
          int n = allocation.get(name);
          List<Ticket> tickets = urn.draw(n);
          for (int i = 0; i < tickets.size(); i++) {
            drawn.add(
                new Ranked(
                    i < Allocation.LEAST ? i - Allocation.LEAST : (i + 0.5) / n,
                    in(name, (double) n / urn.size, tickets.get(i).sentence())));
          }
        });
    return new SampleTable(
        drawn.stream()
            .sorted(Comparator.comparingDouble(Ranked::rank))
            .map(Ranked::sentence)
            .toList());
  }

  private static SampledSentence in(String stratum, double probability, SampledSentence s) {
    return new SampledSentence(
        s.document(), s.span(), stratum, probability, s.machine(), s.human(), s.text());
  }

  private TreeMap<String, Urn> strata() {
    Map<String, Integer> frequency = new HashMap<>();
    coded.forEach((kinds, urn) -> kinds.forEach(k -> frequency.merge(k, urn.size, Integer::sum)));
    TreeMap<String, Urn> strata = new TreeMap<>();
    Function<String, Urn> stratum = name -> strata.computeIfAbsent(name, n -> new Urn());
    coded.forEach(
        (kinds, urn) ->
            stratum
                .apply(
                    CODED
                        + kinds.stream()
                            .min(
                                Comparator.comparing((String kind) -> frequency.get(kind))
                                    .thenComparing(kind -> kind))
                            .orElseThrow())
                .addAll(urn));
    uncoded.forEach((kind, urn) -> stratum.apply(kind).addAll(urn));
    return strata;
  }
}
