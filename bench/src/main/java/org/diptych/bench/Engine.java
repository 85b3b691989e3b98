package org.diptych.bench;

/** Something that annotates texts; belongs to one thread. */
@FunctionalInterface
interface Engine {

  /**
   * Annotates a text.
   *
   * @return how much was found, so that a reader sees that all engines work
   */
  long annotate(Text text) throws Exception;
}
