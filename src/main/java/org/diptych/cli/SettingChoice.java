package org.diptych.cli;

import org.diptych.learn.Setting;
import picocli.CommandLine.Option;

/** What a run values more; balanced if nothing is said. */
final class SettingChoice {

  @Option(names = "--precise", description = "few statements, which are right")
  private boolean precise;

  @Option(names = "--thorough", description = "many statements, of which few are missed")
  private boolean thorough;

  Setting setting() {
    if (precise) {
      return Setting.PRECISE;
    }
    return thorough ? Setting.THOROUGH : Setting.BALANCED;
  }
}
