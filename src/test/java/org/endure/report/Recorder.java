package org.endure.report;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Collectors;
import org.endure.explanation.Assessment;

/** Records what a justification log tells at a level. */
final class Recorder {

    private Recorder() {}

    static String log(Assessment assessment, Level level, List<String> failedConditions) {
        LoggerContext context = new LoggerContext();
        ch.qos.logback.classic.Logger logger = context.getLogger("justification");
        logger.setLevel(level);
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.setContext(context);
        appender.start();
        logger.addAppender(appender);
        JustificationLog.of(assessment, List.of("Endure 0"), failedConditions).forEach(each -> each.write(logger));
        return appender.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n")) + "\n";
    }
}
