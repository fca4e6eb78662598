package org.endure.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.endure.diagnostic.InvalidInputException;
import org.endure.files.OutputFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

/**
 * Writes a justification log to the file that the running assessment names: a reader sees the old log or the new one, never half
 * of one. Configured in {@code logback.xml}, with an encoder and a level filter as any appender. A log that cannot be written is an
 * error in the status of Logback, which {@link LogFailures} reports.
 */
public final class JustificationAppender extends AppenderBase<ILoggingEvent> {

    /** Key of the diagnostic context under which the file is named. */
    public static final String FILE = "justification.file";

    /** Key of the diagnostic context that tells one log from others that are written at the same time. */
    public static final String RUN = "justification.run";

    /** Key of the diagnostic context that is there if a file that Endure did not write may be replaced. */
    public static final String REPLACE = "justification.replace";

    /** Marks the last event of a log. */
    public static final Marker END = MarkerFactory.getMarker("JUSTIFICATION_END");

    private final Map<String, ByteArrayOutputStream> pending = new ConcurrentHashMap<>();
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
        Map<String, String> context = event.getMDCPropertyMap();
        String file = context.get(FILE);
        if (file == null) {
            return;
        }
        String run = file + "\0" + context.getOrDefault(RUN, "");
        boolean last = event.getMarkerList() != null && event.getMarkerList().contains(END);
        if (!last) {
            pending.computeIfAbsent(run, each -> new ByteArrayOutputStream()).writeBytes(encode(event));
            return;
        }
        ByteArrayOutputStream log = pending.remove(run);
        try {
            OutputFiles.replacing(context.containsKey(REPLACE))
                    .write(Path.of(file), log == null ? new byte[0] : log.toByteArray());
        } catch (InvalidInputException e) {
            addError("The justification log %s cannot be written.".formatted(file), e);
        }
    }

    /** An event as it stands in the log. */
    byte[] encode(ILoggingEvent event) {
        return encoder == null ? new byte[0] : encoder.encode(event);
    }
}
