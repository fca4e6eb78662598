package org.endure.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Context;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;

/** Writes the message of an event on a line of its own, in UTF-8, after its level if that is wanted, with the trace of a failure. */
final class MessageEncoder extends EncoderBase<ILoggingEvent> {

    private final boolean withLevel;

    private MessageEncoder(boolean withLevel) {
        this.withLevel = withLevel;
    }

    static MessageEncoder start(Context context, boolean withLevel) {
        MessageEncoder encoder = new MessageEncoder(withLevel);
        encoder.setContext(context);
        encoder.start();
        return encoder;
    }

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        StringBuilder text = new StringBuilder();
        if (withLevel) {
            text.append(event.getLevel()).append(": ");
        }
        text.append(event.getFormattedMessage()).append(System.lineSeparator());
        IThrowableProxy failure = event.getThrowableProxy();
        if (failure != null) {
            text.append(ThrowableProxyUtil.asString(failure)).append(System.lineSeparator());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }
}
