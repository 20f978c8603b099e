package dev.hearth.journey.identity;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import dev.hearth.bootstrap.server.Logging;
import dev.hearth.bootstrap.settings.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/**
 * Everything the process says meanwhile: what is logged at the finest level, with all that a layout could print of it, and what is
 * written to the standard streams past the log.
 */
final class LogCapture implements AutoCloseable {
    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Queue<String> logged = new ConcurrentLinkedQueue<>();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    /** To be called when the servers have started, since that sets the log to its usual level. */
    LogCapture() {
        Net net = new Net();
        net.setContext(context);
        net.start();
        context.getLogger("ROOT").addAppender(net);
        context.getLogger("ROOT").setLevel(Level.INFO);
        context.getLogger("dev.hearth").setLevel(Level.TRACE);
        System.setOut(copying(out));
        System.setErr(copying(err));
    }

    String everything() {
        return String.join("\n", logged) + written.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
        Logging.configure(Settings.Level.WARN);
    }

    private PrintStream copying(PrintStream to) {
        return new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        written.write(b);
                        to.write(b);
                    }

                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        written.write(bytes, from, length);
                        to.write(bytes, from, length);
                    }
                },
                true,
                StandardCharsets.UTF_8);
    }

    private final class Net extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            logged.add(String.join(
                    " ",
                    event.getLoggerName(),
                    event.getThreadName(),
                    event.getFormattedMessage(),
                    event.getMDCPropertyMap().toString(),
                    Arrays.toString(event.getArgumentArray()),
                    String.valueOf(event.getKeyValuePairs()),
                    Optional.ofNullable(event.getThrowableProxy())
                            .map(ThrowableProxyUtil::asString)
                            .orElse("")));
        }
    }
}
