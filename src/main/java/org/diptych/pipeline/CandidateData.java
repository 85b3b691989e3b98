package org.diptych.pipeline;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.diptych.statement.Duplicates.Candidate;
import org.diptych.statement.Span;

/** Writes passages that may repeat others, and reads them again. */
final class CandidateData {

  private CandidateData() {}

  static void write(DataOutputStream out, Candidate candidate) throws IOException {
    out.writeUTF(candidate.passage());
    out.writeUTF(candidate.view());
    byte[] wording = candidate.wording().getBytes(StandardCharsets.UTF_8);
    out.writeInt(wording.length); // may be longer than writeUTF can hold
    out.write(wording);
    out.writeUTF(candidate.day());
    out.writeUTF(candidate.document());
    out.writeInt(candidate.span().begin());
    out.writeInt(candidate.span().end());
    out.writeUTF(candidate.id());
  }

  static Candidate read(DataInputStream in) throws IOException {
    String passage = in.readUTF();
    String view = in.readUTF();
    byte[] wording = new byte[in.readInt()];
    in.readFully(wording);
    return new Candidate(
        passage,
        view,
        new String(wording, StandardCharsets.UTF_8),
        in.readUTF(),
        in.readUTF(),
        new Span(in.readInt(), in.readInt()),
        in.readUTF());
  }
}
