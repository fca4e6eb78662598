package org.endure.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where answers go, in UTF-8. It remembers that something could not be written, which a print stream keeps to itself. */
public final class AnswerStream extends PrintStream {

    private final Noting noting;

    private AnswerStream(Noting noting) {
        super(noting, false, StandardCharsets.UTF_8);
        this.noting = noting;
    }

    /** A stream to where answers go. */
    public static AnswerStream to(OutputStream out) {
        return new AnswerStream(new Noting(out));
    }

    /** Why something could not be written; nothing if all was, or if the reader wants no more. */
    static Optional<String> failure(PrintStream out) {
        if (out.checkError()) {
            String reason = out instanceof AnswerStream answer ? answer.noting.reason : null;
            return Optional.of(reason == null ? "unknown reason" : reason)
                    .filter(each -> !each.toLowerCase(java.util.Locale.ROOT).contains("pipe"));
        }
        return Optional.empty();
    }

    /** Notes the first failure. */
    private static final class Noting extends FilterOutputStream {

        private volatile @Nullable String reason;

        Noting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                reason = reason == null ? e.getMessage() : reason;
                throw e;
            }
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }
    }
}
