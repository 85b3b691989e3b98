package org.diptych.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.diptych.compare.Measure;
import org.diptych.compare.Standing;

/**
 * The address of a view of the concordance. The script reads the filters from it, so that a link
 * reproduces what it shows.
 *
 * @param query {@code name=value}, joined by {@code &}; the names are those of {@link Fields}
 */
record View(String query) {

  /** The id of the concordance, which is also the path of all views. */
  static final String CONCORDANCE = "concordance";

  /** The statements that count. */
  static final View COUNTED = of(Standing.COUNTED);

  /** The self-presentations. */
  static final View SELF = of(Standing.SELF);

  /** The statements of historians. */
  static final View HISTORIANS = of(Standing.HISTORIAN);

  static View of(Standing standing) {
    return new View("").with(Fields.STANDING, standing.id());
  }

  /** The statement with an id. */
  static View statement(String id) {
    return new View("").with(Fields.ID, id);
  }

  /** Narrows the view. */
  View with(String name, String value) {
    String pair = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    return new View(query.isEmpty() ? pair : query + "&" + pair);
  }

  View target(String id) {
    return with(Fields.TARGET, id);
  }

  View axis(String id) {
    return with(Fields.AXIS, id);
  }

  View category(String id) {
    return with(Fields.CATEGORY, id);
  }

  View holder(String label) {
    return with(Fields.HOLDER, label);
  }

  View year(String label) {
    return with(Fields.YEAR, label);
  }

  /** Narrows the view to what a measure counts. */
  View only(Measure measure) {
    return switch (measure) {
      case STATEMENTS, DOCUMENTS -> this;
      case HOLDERS -> with(Fields.NAMED, Fields.YES);
      case AFFIRMED, NEGATED -> with(Fields.POLARITY, measure.id());
      case ASSERTED, SUPPOSED, PROPOSED, ASKED -> with(Fields.MODALITY, measure.id());
    };
  }

  /** The address within the report. */
  String href() {
    return "#" + CONCORDANCE + "?" + query;
  }
}
