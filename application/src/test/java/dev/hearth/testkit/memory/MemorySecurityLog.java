package dev.hearth.testkit.memory;

import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.domain.identity.SecurityEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what was noted where a test can read it. Safe from any thread. */
public final class MemorySecurityLog implements SecurityLog {
    private final List<SecurityEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void note(SecurityEvent event) {
        events.add(event);
    }

    /** All events so far, oldest first. */
    public List<SecurityEvent> events() {
        return List.copyOf(events);
    }
}
