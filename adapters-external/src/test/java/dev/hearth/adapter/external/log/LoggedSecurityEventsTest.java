package dev.hearth.adapter.external.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.SecurityEvent.Kind;
import dev.hearth.testkit.People;
import dev.hearth.testkit.SecurityLogContract;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

class LoggedSecurityEventsTest implements SecurityLogContract {
    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.hearth.security");
    private final Collector collector = new Collector();
    private final SecurityLog log = new LoggedSecurityEvents();

    @BeforeEach
    void listen() {
        collector.start();
        logger.addAppender(collector);
        logger.setAdditive(false);
        logger.setLevel(Level.INFO);
    }

    @AfterEach
    void stopListening() {
        logger.setLevel(null);
        logger.setAdditive(true);
        logger.detachAppender(collector);
    }

    @Override
    public SecurityLog log() {
        return log;
    }

    @Override
    public List<String> noted() {
        return collector.events.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void aLineIsMadeOfKeysAndValues() {
        log.note(new SecurityEvent(
                Kind.SUSPENDED, Optional.of(People.ada().user().id()), "203.0.113.7", "by grace"));
        log.note(new SecurityEvent(Kind.LOG_IN_REFUSED, Optional.empty(), "", "{} %s"));
        assertThat(noted())
                .containsExactly(
                        "event=SUSPENDED user=01900000-0000-7000-8000-000000000001"
                                + " address=\"203.0.113.7\" detail=\"by grace\"",
                        "event=LOG_IN_REFUSED user=- address=\"\" detail=\"{} %s\"");
    }

    @ParameterizedTest
    @EnumSource
    void refusalsAndReuseAreWarnings(Kind kind) {
        log.note(new SecurityEvent(kind, Optional.empty(), "203.0.113.7", ""));
        boolean alarming = kind.name().matches(".*(REFUSED|REUSED|SLOWED_DOWN)");
        assertThat(collector.events)
                .singleElement()
                .extracting(ILoggingEvent::getLevel)
                .isEqualTo(alarming ? Level.WARN : Level.INFO);
    }

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.Awkward#texts")
    void whateverAClientSendsStaysInsideItsQuotes(String text) {
        log.note(new SecurityEvent(Kind.LOG_IN_REFUSED, Optional.empty(), text, text));
        String quoted = "\"([^\"\\\\\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]|\\\\[\"\\\\]){0,610}\"";
        assertThat(noted())
                .singleElement()
                .asString()
                .matches("event=LOG_IN_REFUSED user=- address=" + quoted + " detail=" + quoted);
    }

    private static final class Collector extends AppenderBase<ILoggingEvent> {
        private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            events.add(event);
        }
    }
}
