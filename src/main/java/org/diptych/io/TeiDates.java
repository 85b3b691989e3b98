package org.diptych.io;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamReader;
import org.diptych.lexicon.PartialDate;

/** Reads the dates that TEI elements carry in attributes. */
final class TeiDates {

  private static final String FRUS = "http://history.state.gov/frus/ns/1.0";

  /** The attributes of TEI P5, att.datable.w3c, in the order of their precision. */
  private static final List<String> ATTRIBUTES =
      List.of("when", "notBefore", "from", "notAfter", "to", "when-iso", "from-iso");

  private TeiDates() {}

  /** The date of the element at which the reader stands; empty if it has none. */
  static String of(XMLStreamReader reader) {
    return ATTRIBUTES.stream()
        .map(name -> reader.getAttributeValue(null, name))
        .flatMap(value -> date(value).stream())
        .map(PartialDate::iso)
        .findFirst()
        .orElse("");
  }

  /**
   * The date that a volume of <i>Foreign Relations of the United States</i> gives to a document:
   * the stretch between two points of time, as precise as they allow.
   */
  static String ofFrusDocument(XMLStreamReader reader) {
    Optional<PartialDate> first = date(reader.getAttributeValue(FRUS, "doc-dateTime-min"));
    Optional<PartialDate> last = date(reader.getAttributeValue(FRUS, "doc-dateTime-max"));
    String from = first.map(PartialDate::iso).orElse("");
    String to = last.map(PartialDate::iso).orElse(from);
    return Stream.of(10, 7, 4)
        .filter(length -> from.length() >= length && to.startsWith(from.substring(0, length)))
        .map(length -> from.substring(0, length))
        .findFirst()
        .orElse("");
  }

  private static Optional<PartialDate> date(String value) {
    return value == null ? Optional.empty() : PartialDate.tryParse(value.strip().split("T", 2)[0]);
  }
}
