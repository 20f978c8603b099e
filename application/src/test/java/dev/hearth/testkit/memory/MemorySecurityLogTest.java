package dev.hearth.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.testkit.SecurityLogContract;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemorySecurityLogTest implements SecurityLogContract {
    private final MemorySecurityLog log = new MemorySecurityLog();

    @Override
    public SecurityLog log() {
        return log;
    }

    @Override
    public List<String> noted() {
        return log.events().stream().map(SecurityEvent::toString).toList();
    }

    @Test
    void eventsComeBackAsTheyWereNoted() {
        SecurityEvent event = new SecurityEvent(SecurityEvent.Kind.REGISTERED, Optional.empty(), "203.0.113.7", "a\nb");
        log.note(event);
        assertThat(log.events()).containsExactly(event);
    }
}
