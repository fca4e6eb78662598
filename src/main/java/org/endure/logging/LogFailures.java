package org.endure.logging;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.status.StatusListener;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/** What goes wrong while a log is written. Logback keeps failures in its status; a command must know them. */
public final class LogFailures implements AutoCloseable, StatusListener {

    private final Thread writer = Thread.currentThread();
    private final List<Status> errors = new ArrayList<>();
    private final @Nullable LoggerContext context;

    private LogFailures(@Nullable LoggerContext context) {
        this.context = context;
    }

    /** Notes all that goes wrong in this thread from now on until it is closed; nothing if Logback does not log. */
    public static LogFailures noted() {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        LogFailures failures = new LogFailures(factory instanceof LoggerContext logback ? logback : null);
        if (failures.context != null) {
            failures.context.getStatusManager().add(failures);
        }
        return failures;
    }

    /** {@inheritDoc} Others that write at the same time have failures of their own. */
    @Override
    public void addStatusEvent(Status status) {
        if (Thread.currentThread() == writer && status.getEffectiveLevel() == Status.ERROR) {
            errors.add(status);
        }
    }

    /**
     * Fails if anything went wrong.
     *
     * @param logger the logger that was written to
     * @param file where the log should be, for appenders that do not say where they write
     * @throws InvalidInputException if anything went wrong
     */
    public void refuse(String logger, String file) {
        if (context == null) {
            return;
        }
        for (Status each : errors) {
            throw each.getThrowable() instanceof InvalidInputException invalid
                    ? invalid
                    : failed(file, each.getMessage() + reason(each));
        }
        for (Logger each = context.getLogger(logger); each != null; each = parent(each)) {
            for (Iterator<Appender<ILoggingEvent>> all = each.iteratorForAppenders(); all.hasNext(); ) {
                Appender<ILoggingEvent> appender = all.next();
                if (!appender.isStarted()) {
                    throw failed(file, "The appender %s could not be started.".formatted(appender.getName()));
                }
            }
        }
    }

    private @Nullable Logger parent(Logger logger) {
        LoggerContext all = context;
        if (all == null || !logger.isAdditive() || logger.getName().equals(Logger.ROOT_LOGGER_NAME)) {
            return null;
        }
        int dot = logger.getName().lastIndexOf('.');
        return all.getLogger(
                dot < 0 ? Logger.ROOT_LOGGER_NAME : logger.getName().substring(0, dot));
    }

    private static String reason(Status status) {
        Throwable failure = status.getThrowable();
        return failure == null ? "" : " " + failure.getMessage();
    }

    private static InvalidInputException failed(String file, String why) {
        return new InvalidInputException(Diagnostic.error(
                "log-failed",
                SourcePosition.file(file),
                "The justification log could not be written. %s".formatted(why),
                "Correct logback.xml, or the place that it names."));
    }

    @Override
    public void close() {
        if (context != null) {
            context.getStatusManager().remove(this);
        }
    }
}
