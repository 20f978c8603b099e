package dev.hearth.application.chat;

import dev.hearth.application.shared.port.RateLimits;
import dev.hearth.domain.chat.Typing;
import dev.hearth.domain.shared.Limit;
import java.time.Duration;

/** How often it is told that somebody writes: once in three seconds for each person and place, over all devices and nodes. */
public final class TypingPace {
    private static final Limit ONCE = new Limit("typing", 1, Duration.ofSeconds(3));

    private final RateLimits limits;

    public TypingPace(RateLimits limits) {
        this.limits = limits;
    }

    boolean allows(Typing.Writer writer) {
        String thread = writer.thread().map(id -> ":" + id).orElse("");
        return limits.take(ONCE, writer.user() + ":" + writer.channel() + thread)
                .granted();
    }
}
