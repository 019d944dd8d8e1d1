package org.osefrance.archive.portal.server;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;

/**
 * Writes of an exception what it was and where it came from, and not its words: these quote what somebody searched, what a
 * file is called, what stands in a row.
 */
public final class DiscreetTraces extends ThrowableHandlingConverter {

    @Override
    public String convert(ILoggingEvent event) {
        StringBuilder trace = new StringBuilder();
        String relation = "";
        for (IThrowableProxy fault = event.getThrowableProxy(); fault != null; fault = fault.getCause()) {
            trace.append(relation).append(fault.getClassName()).append(System.lineSeparator());
            StackTraceElementProxy[] frames = fault.getStackTraceElementProxyArray();
            for (int place = 0; place < frames.length - fault.getCommonFrames(); place++) {
                trace.append('\t').append(frames[place].getSTEAsString()).append(System.lineSeparator());
            }
            relation = "Caused by ";
        }
        return trace.toString();
    }
}
