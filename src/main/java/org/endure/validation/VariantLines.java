package org.endure.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.endure.diagnostic.Count;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.jspecify.annotations.Nullable;

/** The lines of a log of variants. A log that is damaged is never read as an empty one. */
final class VariantLines {

    private static final List<String> COLUMNS = List.of(
            "date",
            "data",
            "data_sha256",
            "theory",
            "theory_sha256",
            "coding",
            "cases",
            "concordance",
            "auc",
            "mcc",
            "locked",
            "reason",
            "test_sha256",
            "pr_auc",
            "brier",
            "balanced_accuracy");
    private static final String LOCKED = "locked";

    /** How a line begins: with a date. */
    private static final Pattern BEGINNING = Pattern.compile("\\d{4}-\\d\\d-\\d\\d,");

    private VariantLines() {}

    static String header() {
        return CSVFormat.RFC4180.format(COLUMNS.toArray()) + "\n";
    }

    static String line(Variant each) {
        return CSVFormat.RFC4180.format(
                        each.date(),
                        each.data(),
                        each.dataHash(),
                        each.theory(),
                        each.theoryHash(),
                        each.coding(),
                        each.cases(),
                        number(each.concordance()),
                        number(each.area()),
                        number(each.matthews()),
                        each.locked() ? LOCKED : "",
                        each.reason(),
                        each.testHash(),
                        number(each.averagePrecision()),
                        number(each.brier()),
                        number(each.balancedAccuracy()))
                + "\n";
    }

    /**
     * What can be read of a log.
     *
     * @param variants the entries
     * @param length how many bytes they and the header take, from the first
     * @param damage what is wrong with the last line, which is not among them; null if nothing is
     */
    record Readable(
            List<Variant> variants, int length, @Nullable String damage) {}

    /**
     * The entries of a log, without the last if it is damaged, as a full disk or a killed run leaves it.
     *
     * @throws InvalidInputException if another is damaged
     */
    static Readable readable(Path file, byte[] bytes) {
        int whole = ends(bytes, bytes.length);
        String rest = new String(bytes, whole, bytes.length - whole, StandardCharsets.UTF_8);
        if (whole == 0 && !header().startsWith(rest)) {
            throw damaged(file, 1, "its first line is not that of a log of variants");
        } else if (rest.lines().skip(1).anyMatch(each -> BEGINNING.matcher(each).lookingAt())) {
            return new Readable(all(file, bytes), bytes.length, null); // refuses it: this is not one line
        } else if (!rest.isEmpty()) {
            return new Readable(all(file, Arrays.copyOf(bytes, whole)), whole, "it is cut off");
        }
        try {
            return new Readable(all(file, bytes), whole, null);
        } catch (InvalidInputException e) {
            int before = ends(bytes, whole - 1);
            if (before == 0) {
                throw e;
            }
            String damage = e.diagnostics().get(0).message();
            return new Readable(all(file, Arrays.copyOf(bytes, before)), before, damage);
        }
    }

    /** Where the last whole line ends that does so before some place; 0 if none does. */
    private static int ends(byte[] bytes, int before) {
        boolean quoted = false;
        int end = 0;
        for (int i = 0; i < before; i++) {
            quoted ^= bytes[i] == '"';
            if (bytes[i] == '\n' && !quoted) {
                end = i + 1;
            }
        }
        return end;
    }

    private static List<Variant> all(Path file, byte[] bytes) {
        if (bytes.length == 0) {
            return List.of();
        }
        List<Variant> variants = new ArrayList<>();
        long line = 1;
        try (CSVParser parser = CSVParser.parse(
                StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString(),
                CSVFormat.RFC4180)) {
            for (CSVRecord each : parser) {
                if (each.getRecordNumber() > 1) {
                    variants.add(variant(file, line, each));
                } else if (!each.toList().equals(COLUMNS)) {
                    throw damaged(file, 1, "its first line is not that of a log of variants");
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (CharacterCodingException e) {
            throw damaged(file, 0, "it is not UTF-8");
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw damaged(file, line, "a quotation mark is not closed, or stands where none belongs");
        }
        if (bytes[bytes.length - 1] != '\n') {
            throw damaged(file, line, "its last line is cut off");
        }
        return variants;
    }

    private static Variant variant(Path file, long line, CSVRecord each) {
        if (each.size() != COLUMNS.size()) {
            throw damaged(
                    file, line, "it has %s, where %d belong".formatted(Count.of(each.size(), "cell"), COLUMNS.size()));
        }
        try {
            return new Variant(
                    LocalDate.parse(each.get(0)),
                    each.get(1),
                    hash(each.get(2)),
                    hash(each.get(12)),
                    each.get(3),
                    each.get(4),
                    each.get(5),
                    Integer.parseInt(each.get(6)),
                    number(each.get(7)),
                    number(each.get(8)),
                    number(each.get(13)),
                    number(each.get(14)),
                    number(each.get(9)),
                    number(each.get(15)),
                    isLocked(each.get(10)),
                    each.get(11));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw damaged(file, line, "a cell holds what does not belong there (%s)".formatted(e.getMessage()));
        }
    }

    private static String hash(String text) {
        if (!text.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("\"%s\" is no SHA-256".formatted(text));
        }
        return text;
    }

    private static boolean isLocked(String text) {
        if (!text.isEmpty() && !text.equals(LOCKED)) {
            throw new IllegalArgumentException("\"%s\" is neither empty nor %s".formatted(text, LOCKED));
        }
        return !text.isEmpty();
    }

    private static double number(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static InvalidInputException damaged(Path file, long line, String why) {
        return new InvalidInputException(
                Diagnostic.error(
                        "damaged-log",
                        new SourcePosition(file.toString(), (int) line, 0),
                        "The log of variants is damaged: %s.".formatted(why),
                        "Correct the line, from a copy if there is one, or keep the file under another name and begin a new log with --variants FILE."));
    }
}
