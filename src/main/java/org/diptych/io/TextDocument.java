package org.diptych.io;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.uima.jcas.JCas;
import org.diptych.lexicon.PartialDate;

/**
 * A plain text that comes from no folder, such as a row of a table; it is read as a {@code .txt}
 * file with a line in {@code metadata.tsv} is.
 *
 * @param name how results name it
 * @param content its bytes, of any encoding that files can have
 * @param source what is known about it; the date is checked when the document is read
 * @param language ISO 639-1 code; empty for that of the run
 * @param meta what else is known about it, by name; appears as {@code meta_*}
 * @param run language of documents that do not say theirs, and the languages that can be read
 */
public record TextDocument(
    String name,
    byte[] content,
    SourceFacts source,
    String language,
    Map<String, String> meta,
    Languages run)
    implements CorpusDocument {

  /**
   * The languages of a run.
   *
   * @param standard language of documents that do not say theirs
   * @param readable those that can be read; empty = any
   */
  public record Languages(String standard, List<String> readable) {

    /** Copies the list. */
    public Languages {
      readable = List.copyOf(readable);
    }
  }

  /** Copies the map, keeping its order. */
  public TextDocument {
    meta = Collections.unmodifiableMap(new LinkedHashMap<>(meta));
  }

  @Override
  public DocumentFacts readInto(JCas jcas) throws DocumentException {
    try {
      SourceFacts facts = cleaned();
      Settings settings =
          new Settings(
              Settings.code(run.standard()),
              run.readable().stream().map(Settings::code).sorted().toList());
      MetadataRow row = new MetadataRow(facts, Settings.code(language), meta);
      String code = settings.languageOf(row, "");
      Extracted extracted = PlainText.extract(content);
      CasFiller.fill(jcas, name, code, extracted, facts);
      return new DocumentFacts(name, code, extracted.encoding(), false, meta);
    } catch (Unreadable e) {
      throw e.in(name);
    }
  }

  private SourceFacts cleaned() throws Unreadable {
    String date = cell(source.date());
    if (!date.isEmpty() && PartialDate.tryParse(date).isEmpty()) {
      throw new Unreadable("'" + date + "' is no date", "write 1945-08-15, 1945-08 or 1945");
    }
    return new SourceFacts(
        cell(source.author()),
        date,
        cell(source.title()),
        cell(source.origin()),
        cell(source.reference()));
  }

  private static String cell(String value) {
    return XmlCharacters.clean(value.strip());
  }
}
