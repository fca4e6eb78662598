package org.endure.backtest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * The log of every variant that was tried on a data set, so that nobody tries fifty and reports one. Lines are added, never
 * changed. A data set that was run locked is not run locked again without a reason.
 */
public final class VariantLog {

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
            "reason");
    private static final String LOCKED = "locked";

    private final Path file;

    /** The log in a file, which is made with the first entry. */
    public VariantLog(Path file) {
        this.file = file;
    }

    /** SHA-256 of a file, in hexadecimal. */
    public static String hash(Path data) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(data), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        } catch (IOException e) {
            throw fault("file-unreadable", data, "\"%s\" cannot be read: %s.".formatted(data, e.getMessage()), null);
        }
    }

    /**
     * Refuses a locked run on data that were run locked before, unless there is a reason.
     *
     * @throws InvalidInputException if it is refused
     */
    public void unlock(String dataHash, @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            entries().stream()
                    .filter(each -> each.get("data_sha256").equals(dataHash)
                            && each.get(LOCKED).equals(LOCKED))
                    .findFirst()
                    .ifPresent(before -> {
                        throw fault(
                                "locked-again",
                                file,
                                "These data were run locked on %s with the theory %s already."
                                        .formatted(before.get("date"), before.get("theory")),
                                "A test that is run until it pleases is none. If there is a reason, give it: --again \"reason\".");
                    });
        }
    }

    /** How many different theories and codings were tried on these data. */
    public long variants(String dataHash) {
        return entries().stream()
                .filter(each -> each.get("data_sha256").equals(dataHash))
                .map(each -> each.get("theory_sha256") + each.get("coding"))
                .distinct()
                .count();
    }

    /** Adds a run. */
    public void add(History history, String dataHash, Scores scores, boolean locked, @Nullable String reason) {
        try {
            boolean begins = !Files.exists(file);
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            StringBuilder line = new StringBuilder();
            if (begins) {
                line.append(CSVFormat.RFC4180.format(COLUMNS.toArray())).append('\n');
            }
            line.append(CSVFormat.RFC4180.format(
                            LocalDate.now(java.time.ZoneOffset.UTC),
                            history.name(),
                            dataHash,
                            history.theory(),
                            history.theoryHash(),
                            history.coding(),
                            history.cases().size(),
                            number(scores.concordance().value()),
                            number(scores.area().value()),
                            number(scores.confusion().matthews()),
                            locked ? LOCKED : "",
                            reason == null ? "" : reason))
                    .append('\n');
            Files.writeString(file, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw fault("file-unwritable", file, "\"%s\" cannot be written: %s.".formatted(file, e.getMessage()), null);
        }
    }

    private List<CSVRecord> entries() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            return parser.getRecords().stream()
                    .filter(each -> each.isMapped("data_sha256") && each.isSet(LOCKED))
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw fault("file-unreadable", file, "\"%s\" cannot be read: %s.".formatted(file, e.getMessage()), null);
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static InvalidInputException fault(String code, Path file, String message, @Nullable String advice) {
        return new InvalidInputException(Diagnostic.error(code, SourcePosition.file(file.toString()), message, advice));
    }
}
