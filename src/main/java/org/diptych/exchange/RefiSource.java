package org.diptych.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diptych.statement.Polarity;
import org.diptych.statement.Span;
import org.w3c.dom.Element;

/** Reads the codings of one text of a REFI-QDA project. */
final class RefiSource {

  private final RefiReader project;
  private final Map<String, String> facts;
  private final String document;
  private final String text;
  private final Element source;
  private final Map<Place, Set<String>> targets = new LinkedHashMap<>();
  private final Set<Place> stated = new LinkedHashSet<>();

  RefiSource(RefiReader project, Map<String, String> facts, String text, Element source) {
    this.project = project;
    this.facts = facts;
    document = facts.get("document");
    this.text = text;
    this.source = source;
  }

  /** Where codes of several selections belong together. */
  private record Place(Span span, String coder) {}

  /** A code that somebody gave to a selection. */
  private record Given(String code, String name, String coder) {}

  /** A selection and its codes. */
  private record Selection(Span span, String description, List<Given> codes) {}

  void read() throws IOException {
    List<Selection> selections = selections();
    for (Selection selection : selections) {
      for (Given given : selection.codes()) {
        project
            .concepts()
            .target(given.name())
            .ifPresent(
                target ->
                    targets
                        .computeIfAbsent(
                            new Place(selection.span(), given.coder()), p -> new LinkedHashSet<>())
                        .add(target));
      }
    }
    Map<Selection, List<Given>> left = new LinkedHashMap<>();
    for (Selection selection : selections) {
      left.put(selection, rows(selection));
      if (selection.codes().isEmpty()) {
        project.unmapped(
            document, selection.span(), "", selection.description(), "a selection without a code");
      }
    }
    left.forEach((selection, codes) -> codes.forEach(given -> report(selection, given)));
    for (Element coding : XmlTree.children(source, "Coding")) {
      for (String code : RefiReader.codes(coding)) {
        project.unmapped(
            document,
            new Span(0, text.length()),
            project.coder(coding, source),
            project.name(code),
            "it codes the whole document, not a passage");
      }
    }
  }

  private List<Selection> selections() throws IOException {
    CodePoints places = new CodePoints(text);
    List<Selection> selections = new ArrayList<>();
    for (Element e : XmlTree.children(source, "PlainTextSelection")) {
      List<Given> given = new ArrayList<>();
      for (Element coding : XmlTree.children(e, "Coding")) {
        for (String code : RefiReader.codes(coding)) {
          given.add(new Given(code, project.name(code), project.coder(coding, e)));
        }
      }
      selections.add(new Selection(span(e, places), XmlTree.text(e, "Description"), given));
    }
    return selections;
  }

  private Span span(Element selection, CodePoints places) throws IOException {
    try {
      return new Span(
          places.offset(Integer.parseInt(selection.getAttribute("startPosition").strip())),
          places.offset(Integer.parseInt(selection.getAttribute("endPosition").strip())));
    } catch (IllegalArgumentException e) {
      throw project.fault(
          document,
          "a selection from '%s' to '%s' does not stand in the text"
              .formatted(
                  selection.getAttribute("startPosition"), selection.getAttribute("endPosition")));
    }
  }

  /** Makes rows of the codes that say enough, and gives back the others. */
  private List<Given> rows(Selection selection) {
    Map<String, String> details = details(selection);
    List<Given> left = new ArrayList<>();
    for (Given given : selection.codes()) {
      List<Concepts.Concept> found = concepts(selection, given);
      for (Concepts.Concept concept : found) {
        project
            .rows()
            .add(
                facts, text, selection.span(), concept, concept.polarity(), given.coder(), details);
        stated.add(new Place(selection.span(), given.coder()));
      }
      if (found.isEmpty()) {
        left.add(given);
      }
    }
    return left;
  }

  private void report(Selection selection, Given given) {
    boolean part = stated.contains(new Place(selection.span(), given.coder()));
    reason(given, part)
        .ifPresent(
            why -> project.unmapped(document, selection.span(), given.coder(), given.name(), why));
  }

  private List<Concepts.Concept> concepts(Selection selection, Given given) {
    if (project.holder(given.code())) {
      return List.of();
    }
    Optional<Concepts.Concept> whole = project.concepts().concept(given.name());
    if (whole.isPresent()) {
      return List.of(whole.get());
    }
    return project
        .concepts()
        .category(given.name())
        .map(
            category ->
                targets.getOrDefault(new Place(selection.span(), given.coder()), Set.of()).stream()
                    .map(target -> new Concepts.Concept(target, category, Polarity.AFFIRMED))
                    .toList())
        .orElse(List.of());
  }

  /** Why a code made no row; empty if it is part of one. */
  private Optional<String> reason(Given given, boolean part) {
    if (project.holder(given.code())) {
      return part ? Optional.empty() : Optional.of("a holder without a category");
    }
    if (project.concepts().target(given.name()).isPresent()) {
      return part ? Optional.empty() : Optional.of("a target without a category");
    }
    if (project.concepts().category(given.name()).isPresent()) {
      return Optional.of("a category without a target on the same passage");
    }
    return Optional.of(
        given.name().isEmpty()
            ? "the project does not say what code it is"
            : "no category or target of the lexicon");
  }

  /** What the description says; a single code for a holder goes before it. */
  private Map<String, String> details(Selection selection) {
    Map<String, String> details = new LinkedHashMap<>(Details.parse(selection.description()));
    List<String> names =
        selection.codes().stream()
            .filter(given -> project.holder(given.code()))
            .map(Given::name)
            .distinct()
            .toList();
    if (names.size() == 1 && !names.get(0).equals(details.getOrDefault("holder", ""))) {
      details.put("holder", names.get(0));
      details.remove("holder_country");
      details.remove("holder_kind");
      details.remove("perspective");
    }
    return details;
  }
}
