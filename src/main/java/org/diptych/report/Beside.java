package org.diptych.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.diptych.compare.Coded;
import org.diptych.compare.Juxtaposition;

/** Tells which statements stand beside one about another target. */
final class Beside {

  private final Map<Integer, String> kinds = new HashMap<>();

  Beside(List<Juxtaposition> juxtapositions) {
    for (Juxtaposition juxtaposition : juxtapositions) {
      for (Coded coded : juxtaposition.rows()) {
        kinds.putIfAbsent(coded.number(), juxtaposition.kind().id());
      }
    }
  }

  /** All kinds, as addresses have them. */
  List<String> values() {
    return List.of(Juxtaposition.Kind.SENTENCE.id(), Juxtaposition.Kind.NEIGHBOURS.id(), Fields.NO);
  }

  /** The kind of a statement. */
  String of(Coded coded) {
    return kinds.getOrDefault(coded.number(), Fields.NO);
  }
}
