package org.endure.validation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.digest.Sha256;
import org.endure.files.Backup;
import org.jspecify.annotations.Nullable;

/**
 * The log of every variant that was tried on data, so that nobody tries fifty and reports one. Lines are added, never changed; runs at the
 * same time wait for each other. Data that were run locked are a test: they are not run again without a reason, whichever theory is tried,
 * whatever the file is called and however it is compressed.
 */
public final class VariantLog {

    /** What is added to the name of a file of data, for the log beside it that says it was run locked. */
    public static final String MARK = ".locked.csv";

    private final Path file;

    /** The log in a file, which is made with the first entry. */
    public VariantLog(Path file) {
        this.file = file;
    }

    /** SHA-256 of a file, in hexadecimal. */
    public static String hash(Path data) {
        try {
            return Sha256.ofFile(data);
        } catch (IOException e) {
            throw fault("file-unreadable", data, "\"%s\" cannot be read: %s.".formatted(data, e.getMessage()), null);
        }
    }

    /**
     * Refuses data that were run locked before, unless there is a reason.
     *
     * @param reason why they are run again; null or blank if there is none
     * @throws InvalidInputException if they are refused, or the log is damaged
     */
    public void unlock(History history, @Nullable String reason) {
        refuse(variants(), history, reason);
    }

    private void refuse(List<Variant> before, History history, @Nullable String reason) {
        if (reason != null && !reason.isBlank()) {
            return;
        }
        Optional<Variant> locked = before.stream()
                .filter(each -> each.locked() && each.isOn(history))
                .findFirst();
        locked.ifPresent(each -> {
            throw fault(
                    "locked-again",
                    file,
                    "These data were run locked on %s with the theory %s already, as \"%s\"."
                            .formatted(each.date(), each.theory(), each.data()),
                    "A test that is run until it pleases is none. If there is a reason, give it: --again \"reason\".");
        });
    }

    /** The runs on these data so far, the first first; those on the same cases with the same outcomes are among them. */
    public List<Variant> variants(History history) {
        return variants().stream().filter(each -> each.isOn(history)).toList();
    }

    /** How many different theories and codings are among these runs. */
    public static long count(List<Variant> variants) {
        return variants.stream()
                .map(each -> each.theoryHash() + " " + each.coding())
                .distinct()
                .count();
    }

    /**
     * Adds runs on data, all or none, unless the data were run locked before and there is no reason.
     *
     * @throws InvalidInputException if the data are refused, or the log is damaged or cannot be written
     */
    public void add(List<Backtest> runs, boolean locked, @Nullable String reason) {
        refuseUnlessFile();
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            // one run at a time, in this program and in others
            synchronized (VariantLog.class) {
                try (FileChannel channel = FileChannel.open(
                                file,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE,
                                LinkOption.NOFOLLOW_LINKS);
                        var lock = channel.lock()) {
                    byte[] there = Channels.newInputStream(channel).readAllBytes();
                    VariantLines.Readable before = VariantLines.readable(file, there);
                    StringBuilder lines = new StringBuilder(before.length() == 0 ? VariantLines.header() : "");
                    for (Backtest each : runs) {
                        refuse(before.variants(), each.history(), reason);
                        lines.append(VariantLines.line(Variant.of(each, locked, reason)));
                    }
                    if (before.length() < there.length) {
                        Backup.of(file);
                    }
                    append(channel, before.length(), lines.toString());
                }
            }
        } catch (IOException e) {
            throw fault(
                    "file-unwritable",
                    file,
                    "The log of variants \"%s\" cannot be written: %s.".formatted(file, e.getMessage()),
                    "Name another with --variants FILE.");
        }
    }

    /** Writes lines after the first so many bytes; if they cannot all be written, none is. */
    private static void append(FileChannel channel, int length, String lines) throws IOException {
        try {
            channel.truncate(length).position(length);
            ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            channel.truncate(length);
            throw e;
        }
    }

    /** What is wrong with the last line of the log, which is left out; nothing if it is as it should be. */
    public Optional<Diagnostic> damage() {
        return Optional.ofNullable(readable().damage())
                .map(why -> new Diagnostic(
                        DiagnosticSeverity.WARNING,
                        "damaged-log",
                        SourcePosition.file(file.toString()),
                        "The last line of the log of variants is left out, since it is damaged: %s.".formatted(why),
                        "The next entry takes its place; a backup of the log is kept then.",
                        null,
                        1));
    }

    private void refuseUnlessFile() {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw fault(
                    "file-unwritable",
                    file,
                    "The log of variants \"%s\" is a link, a folder or a device.".formatted(file),
                    "Name a file with --variants FILE.");
        }
    }

    private List<Variant> variants() {
        return readable().variants();
    }

    private VariantLines.Readable readable() {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return new VariantLines.Readable(List.of(), 0, null);
        }
        refuseUnlessFile();
        try {
            return VariantLines.readable(file, Files.readAllBytes(file));
        } catch (IOException e) {
            throw fault("file-unreadable", file, "\"%s\" cannot be read: %s.".formatted(file, e.getMessage()), null);
        }
    }

    private static InvalidInputException fault(String code, Path file, String message, @Nullable CharSequence advice) {
        return new InvalidInputException(Diagnostic.error(code, SourcePosition.file(file.toString()), message, advice));
    }
}
