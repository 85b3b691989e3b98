package org.diptych.platform;

import java.io.File;
import java.io.IOException;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.pear.tools.PackageBrowser;
import org.apache.uima.pear.tools.PackageInstaller;
import org.apache.uima.util.XMLInputSource;

/** Installs a PEAR and annotates a text with it; knows UIMA's core alone. */
final class PearCaller {

  private PearCaller() {}

  /** Takes the PEAR and the folder to install it in; prints what the statements are. */
  public static void main(String[] args) throws IOException, UIMAException {
    PackageBrowser installed =
        PackageInstaller.installPackage(new File(args[1]), new File(args[0]), true);
    AnalysisEngine engine =
        UIMAFramework.produceAnalysisEngine(
            UIMAFramework.getXMLParser()
                .parseResourceSpecifier(new XMLInputSource(installed.getComponentPearDescPath())));
    CAS cas = engine.newCAS();
    cas.setDocumentLanguage("en");
    cas.setDocumentText("Germany is a menace to her neighbours. Japan must be disarmed.");
    engine.process(cas);
    Type type = cas.getTypeSystem().getType("org.diptych.type.PerceptionStatement");
    for (AnnotationFS statement : cas.getAnnotationIndex(type)) {
      System.out.println("found " + statement.getStringValue(type.getFeatureByBaseName("code")));
    }
  }
}
