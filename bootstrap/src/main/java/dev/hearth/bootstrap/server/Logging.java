package dev.hearth.bootstrap.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import dev.hearth.bootstrap.settings.Settings;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/** Logs to standard output, a line an event, each with the correlation id of the request or command it belongs to. */
public final class Logging {
    /** Line breaks and escapes of what users sent are replaced: a log line cannot be forged or coloured. */
    private static final String PATTERN =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z', UTC} %-5level [%X{correlationId:--}] %logger{24}: "
                    + "%replace(%msg){'[\\p{Cntrl}\\u2028\\u2029]', ' '}%n%ex";

    private Logging() {}

    /** Takes effect for the whole process. */
    public static synchronized void configure(Settings.Level level) {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        if (factory instanceof LoggerContext context) {
            context.reset();
            PatternLayoutEncoder encoder = new PatternLayoutEncoder();
            encoder.setContext(context);
            encoder.setPattern(PATTERN);
            encoder.start();
            ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
            console.setContext(context);
            console.setEncoder(encoder);
            console.start();
            context.getLogger("ROOT").addAppender(console);
            context.getLogger("ROOT").setLevel(Level.WARN);
            // Tells of every try to connect again while Redis is away; health and metrics say so as well.
            context.getLogger("io.lettuce.core.protocol").setLevel(Level.ERROR);
            context.getLogger("dev.hearth").setLevel(Level.toLevel(level.name()));
        }
    }
}
