package org.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandTreeTest {

  /** The list of commands shows the first part of a description alone. */
  @Test
  void theFirstPartOfEveryDescriptionIsWhole() {
    assertThat(CommandTree.commands()).hasSizeGreaterThan(10);
    CommandTree.commands()
        .forEach(
            (name, command) ->
                assertThat(command.getCommandSpec().usageMessage().description()[0])
                    .as(name)
                    .matches(".*[.…]"));
  }
}
