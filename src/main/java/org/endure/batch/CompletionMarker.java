package org.endure.batch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is noted of a shard that is there with all its parts, under what the results depend on, so that it is noted of nothing else.
 *
 * @param rows number of rows of the whole table
 * @param leftOut how many of them could not be used
 */
record CompletionMarker(long rows, long leftOut) {

    private static final Pattern TEXT = Pattern.compile("rows (\\d{1,18})\nleft out (\\d{1,18})\n");

    static CompletionMarker of(TableReview review) {
        return new CompletionMarker(review.rows(), review.rejected());
    }

    /** Reads what was noted of results that depend on this; nothing if it is something else. */
    static Optional<CompletionMarker> parse(String identity, String text) {
        Matcher matcher = TEXT.matcher(text.startsWith(identity) ? text.substring(identity.length()) : "");
        return matcher.matches()
                ? Optional.of(new CompletionMarker(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    /** What is noted of results that depend on this. */
    String text(String identity) {
        return identity + "rows %d\nleft out %d\n".formatted(rows, leftOut);
    }

    /** Number of files of results of the whole table. */
    int parts() {
        return (int) ((rows + Batch.PART - 1) / Batch.PART);
    }
}
