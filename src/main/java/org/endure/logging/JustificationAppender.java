package org.endure.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

/**
 * Writes a justification log to the file that the running assessment names, rewritten atomically: a reader sees the old log or
 * the new one, never half of one. Configured in {@code logback.xml}, with an encoder and a level filter as any appender.
 */
public final class JustificationAppender extends AppenderBase<ILoggingEvent> {

    /** Key of the diagnostic context under which the file is named. */
    public static final String FILE = "justification.file";

    /** Marks the last event of a log. */
    public static final Marker END = MarkerFactory.getMarker("JUSTIFICATION_END");

    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private @Nullable Encoder<ILoggingEvent> encoder;

    /** Sets the encoder; called by Logback from its configuration. */
    public void setEncoder(Encoder<ILoggingEvent> encoder) {
        this.encoder = encoder;
    }

    @Override
    public void start() {
        if (encoder == null) {
            addError("The appender %s has no encoder.".formatted(getName()));
            return;
        }
        super.start();
    }

    @Override
    protected void append(ILoggingEvent event) {
        boolean last = event.getMarkerList() != null && event.getMarkerList().contains(END);
        if (!last) {
            pending.writeBytes(encode(event));
            return;
        }
        byte[] log = pending.toByteArray();
        pending.reset();
        String file = MDC.get(FILE);
        if (file != null) {
            try {
                write(Path.of(file), log);
            } catch (IOException e) {
                addError("The justification log %s cannot be written.".formatted(file), e);
                throw new java.io.UncheckedIOException(
                        "The justification log %s cannot be written.".formatted(file), e);
            }
        }
    }

    /** An event as it stands in the log. */
    byte[] encode(ILoggingEvent event) {
        return encoder == null ? new byte[0] : encoder.encode(event);
    }

    private static void write(Path file, byte[] log) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, "." + file.getFileName(), ".tmp");
        try {
            Files.write(temporary, log);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
