package org.diptych.annotator;

import java.nio.file.Path;
import java.util.List;
import org.apache.uima.UimaContext;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.diptych.lexicon.LanguageLexicon;
import org.diptych.lexicon.Lexicon;
import org.diptych.lexicon.LexiconException;
import org.diptych.statement.Document;

/** What all annotators share: the lexicon, and the passage from the CAS to a document and back. */
abstract class LexiconAnnotator extends JCasAnnotator_ImplBase {

  /** Folder of a user's lexicon; its rows are added to the shipped ones. */
  public static final String PARAM_LEXICON_LOCATION = "lexiconLocation";

  @ConfigurationParameter(
      name = PARAM_LEXICON_LOCATION,
      mandatory = false,
      description = "Folder of a user's lexicon; its rows are added to the shipped ones.")
  private String lexiconLocation;

  /** Whether the user's lexicon replaces the shipped one altogether. */
  public static final String PARAM_ONLY_LEXICON = "onlyLexicon";

  @ConfigurationParameter(
      name = PARAM_ONLY_LEXICON,
      mandatory = false,
      defaultValue = "false",
      description = "Whether the user's lexicon replaces the shipped one altogether.")
  private boolean onlyLexicon;

  /** Language of documents that do not say theirs. */
  public static final String PARAM_LANGUAGE = "language";

  @ConfigurationParameter(
      name = PARAM_LANGUAGE,
      mandatory = false,
      defaultValue = "en",
      description = "Language of documents that do not say theirs; ISO 639-1.")
  private String language;

  private Lexicon lexicon;

  @Override
  public void initialize(UimaContext context) throws ResourceInitializationException {
    super.initialize(context);
    try {
      lexicon = Lexicons.load(lexiconLocation, onlyLexicon);
      lexicon.language(language);
    } catch (LexiconException e) {
      throw new ResourceInitializationException(
          ResourceInitializationException.ANNOTATOR_INITIALIZATION_FAILED,
          new Object[] {getClass().getName(), e.getMessage()},
          e);
    }
  }

  @Override
  public void process(JCas jcas) throws AnalysisEngineProcessException {
    try {
      annotate(jcas, CasDocument.read(jcas, tables(jcas)));
    } catch (LexiconException | UnsegmentedTextException e) {
      throw new AnalysisEngineProcessException(e);
    }
  }

  /** The tables of the document's language. */
  private LanguageLexicon tables(JCas jcas) {
    String own = jcas.getDocumentLanguage();
    return lexicon.language(own == null || own.startsWith("x-") ? language : own);
  }

  /** Takes out what this annotator wrote before, and writes what it finds. */
  abstract void annotate(JCas jcas, Document document);

  final Lexicon lexicon() {
    return lexicon;
  }

  /** Loads lexicons for annotators. */
  static final class Lexicons {

    private Lexicons() {}

    static Lexicon load(String location, boolean only) {
      return Lexicon.of(location == null ? null : Path.of(location), only);
    }
  }

  /**
   * The axes of the codebook that are asked for; those that it has on if none are.
   *
   * @throws ResourceInitializationException if the codebook lacks one
   */
  final List<String> axes(List<String> asked) throws ResourceInitializationException {
    try {
      return lexicon().axes(asked);
    } catch (LexiconException e) {
      throw new ResourceInitializationException(
          ResourceInitializationException.ANNOTATOR_INITIALIZATION_FAILED,
          new Object[] {getClass().getName(), e.getMessage()},
          e);
    }
  }
}
