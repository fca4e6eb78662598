package org.endure.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The configuration that is made without XML is the one that the shipped XML describes. */
class ShippedConfigurationTest {

    @Test
    void itIsTheConfigurationThatTheShippedXmlDescribes() throws JoranException {
        LoggerContext byXml = new LoggerContext();
        JoranConfigurator reader = new JoranConfigurator();
        reader.setContext(byXml);
        reader.doConfigure(ShippedConfiguration.class.getResource("/logback.xml"));
        LoggerContext byCode = new LoggerContext();
        assertThat(new ShippedConfiguration().configure(byCode))
                .isEqualTo(Configurator.ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY);
        assertThat(described(byCode)).isEqualTo(described(byXml)).isNotEmpty();
    }

    @Test
    void aConfigurationOfTheUsersIsReadInstead() {
        System.setProperty(ShippedConfiguration.OWN, "own.xml");
        try {
            assertThat(new ShippedConfiguration().configure(new LoggerContext()))
                    .isEqualTo(Configurator.ExecutionStatus.INVOKE_NEXT_IF_ANY);
        } finally {
            System.clearProperty(ShippedConfiguration.OWN);
        }
    }

    /** Loggers with their levels and appenders, and what each appender makes of an event. */
    private static List<String> described(LoggerContext context) {
        List<String> lines = new ArrayList<>();
        for (Logger logger : context.getLoggerList()) {
            lines.add(logger.getName() + " " + logger.getLevel() + " " + logger.isAdditive());
            logger.iteratorForAppenders().forEachRemaining(each -> lines.add(logger.getName() + " " + appender(each)));
        }
        return lines;
    }

    private static String appender(Appender<ILoggingEvent> appender) {
        assertThat(appender.isStarted()).isTrue();
        String encoded = "";
        if (appender instanceof OutputStreamAppender<ILoggingEvent> console) {
            encoded = new String(console.getEncoder().encode(event()), StandardCharsets.UTF_8);
        } else if (appender instanceof JustificationAppender justification) {
            encoded = new String(justification.encode(event()), StandardCharsets.UTF_8);
        }
        return appender.getName() + " " + appender.getClass().getSimpleName() + " " + encoded;
    }

    private static ILoggingEvent event() {
        LoggingEvent event = new LoggingEvent();
        event.setLevel(Level.WARN);
        event.setMessage("en händelse om {}");
        event.setArgumentArray(new Object[] {"同盟"});
        return event;
    }
}
