package org.osefrance.archive.portal.server;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;

/** The message of a log line without the words of its exception, which libraries like to repeat in it. */
public final class DiscreetMessage extends ClassicConverter {

    private static final String LEFT_OUT = "…";

    @Override
    public String convert(ILoggingEvent event) {
        String message = event.getFormattedMessage();
        for (IThrowableProxy fault = event.getThrowableProxy(); fault != null; fault = fault.getCause()) {
            String words = fault.getMessage();
            if (words != null && !words.isBlank()) {
                message = message.replace(words, LEFT_OUT);
            }
        }
        return message;
    }
}
