package org.endure.batch;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;

/**
 * What one of several runs does of a table: every so manieth file of results, beginning with its own number. All runs look through the whole
 * table, so that each knows which rows cannot be used and gives its files the numbers that they have in a run over everything.
 *
 * @param number number of the run, from 1
 * @param of how many runs there are
 */
public record Shard(int number, int of) {

    private static final int MOST = 100_000;
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})/(\\d{1,6})");
    private static final Pattern TOLD = Pattern.compile("part (\\d{1,6}) of (\\d{1,6})");

    /** A shard. */
    public Shard {
        if (number < 1 || number > of || of > MOST) {
            throw new IllegalArgumentException("There is no shard %d of %d.".formatted(number, of));
        }
    }

    /**
     * Reads a shard as users write it, such as 3/8.
     *
     * @throws InvalidInputException if it is not one
     */
    public static Shard parse(String text) {
        return read(WRITTEN, text)
                .orElseThrow(() -> new InvalidInputException(Diagnostic.error(
                        "batch-option",
                        SourcePosition.file("--part"),
                        "\"%s\" is not a part of a batch.".formatted(text),
                        "Write its number, a slash and the number of parts: 1/8 to 8/8 (at most %d)."
                                .formatted(MOST))));
    }

    /** The shard that the last line of what results depend on names; nothing if they are of a whole run. */
    static Optional<Shard> last(List<String> identity) {
        return identity.isEmpty() ? Optional.empty() : read(TOLD, identity.get(identity.size() - 1));
    }

    private static Optional<Shard> read(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(1));
        int of = Integer.parseInt(matcher.group(2));
        return number < 1 || number > of || of > MOST ? Optional.empty() : Optional.of(new Shard(number, of));
    }

    /** Whether it has the file of results of that number, from 0. */
    boolean has(int part) {
        return part % of == number - 1;
    }

    /** The line that names it. */
    public String line() {
        return "part %d of %d".formatted(number, of);
    }
}
