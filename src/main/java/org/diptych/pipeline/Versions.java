package org.diptych.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The versions that the build put in: of Diptych, and of the platform that it was built for. */
public final class Versions {

  private Versions() {}

  /** Versions by name, sorted. */
  public static Map<String, String> all() {
    Properties properties = new Properties();
    try (InputStream in = Versions.class.getResourceAsStream("versions.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new IllegalStateException("the jar lacks versions.properties", e);
    }
    Map<String, String> versions = new TreeMap<>();
    properties.stringPropertyNames().forEach(n -> versions.put(n, properties.getProperty(n)));
    return versions;
  }

  /** The version of Diptych. */
  public static String diptych() {
    return all().get("diptych");
  }
}
