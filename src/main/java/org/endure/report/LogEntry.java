package org.endure.report;

import org.slf4j.Logger;
import org.slf4j.event.Level;

/**
 * An entry of a justification log.
 *
 * @param level how far one must look into the reasoning to be told it
 * @param text what is told, in lines
 */
public record LogEntry(Level level, String text) {

    /** Tells it where the logger does, if it tells entries of this level. */
    public void write(Logger log) {
        switch (level) {
            case INFO -> log.info(text);
            case DEBUG -> log.debug(text);
            default -> log.trace(text);
        }
    }
}
