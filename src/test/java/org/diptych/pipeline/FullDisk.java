package org.diptych.pipeline;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream that takes so many bytes and no more. */
final class FullDisk extends FilterOutputStream {

  private int left;

  FullDisk(OutputStream out, int left) {
    super(out);
    this.left = left;
  }

  @Override
  public void write(byte[] bytes, int off, int length) throws IOException {
    int fits = Math.min(left, length);
    out.write(bytes, off, fits);
    left -= fits;
    if (fits < length) {
      out.flush();
      throw new IOException("No space left on device");
    }
  }
}
