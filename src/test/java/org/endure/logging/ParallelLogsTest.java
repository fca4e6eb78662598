package org.endure.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two assessments in one Java write their logs at the same time. */
class ParallelLogsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theLinesOfTwoLogsAreNeverMixed() throws IOException {
        LoggerContext context = new LoggerContext();
        JustificationAppender appender = new JustificationAppender();
        appender.setContext(context);
        appender.setEncoder(MessageEncoder.start(context, false));
        appender.start();
        for (String text : new String[] {"one", "two", "three"}) {
            appender.doAppend(event("a.log", "1", text, false));
            appender.doAppend(event("b.log", "2", text.toUpperCase(java.util.Locale.ROOT), false));
        }
        appender.doAppend(event("a.log", "1", "", true));
        appender.doAppend(event("b.log", "2", "", true));
        assertThat(Files.readString(folder.resolve("a.log")))
                .contains("one", "three")
                .doesNotContain("TWO");
        assertThat(Files.readString(folder.resolve("b.log")))
                .contains("ONE", "THREE")
                .doesNotContain("two");
    }

    private LoggingEvent event(String file, String run, String text, boolean last) {
        LoggingEvent event = new LoggingEvent();
        event.setLevel(ch.qos.logback.classic.Level.INFO);
        event.setMessage(text);
        event.setMDCPropertyMap(
                Map.of(JustificationAppender.FILE, folder.resolve(file).toString(), JustificationAppender.RUN, run));
        if (last) {
            event.addMarker(JustificationAppender.END);
        }
        return event;
    }
}
