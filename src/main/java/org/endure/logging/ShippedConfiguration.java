package org.endure.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import org.slf4j.Logger;

/**
 * Configures Logback as {@code logback.xml} beside this class says, without reading it: most of the time that Logback takes to
 * start goes into its reader of XML. Where the user names a configuration or has a {@code logback.xml}, that is read instead.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_TOP_PRIORITY)
public final class ShippedConfiguration extends ContextAwareBase implements Configurator {

    /** The property by which a configuration of the user's is named. */
    public static final String OWN = "logback.configurationFile";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty(OWN) != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        context.getStatusManager().add(new NopStatusListener());

        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setName("STDERR");
        console.setTarget("System.err");
        console.setEncoder(MessageEncoder.start(context, true));
        console.start();

        JustificationAppender justification = new JustificationAppender();
        justification.setContext(context);
        justification.setName("JUSTIFICATION");
        justification.setEncoder(MessageEncoder.start(context, false));
        justification.start();

        ch.qos.logback.classic.Logger log = context.getLogger("justification");
        log.setLevel(Level.INFO);
        log.setAdditive(false);
        log.addAppender(justification);

        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.ERROR);
        root.addAppender(console);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
