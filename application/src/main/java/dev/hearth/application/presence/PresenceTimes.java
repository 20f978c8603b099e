package dev.hearth.application.presence;

import java.time.Duration;

/**
 * When somebody counts as gone.
 *
 * @param grace how long after their last connection has ended they are still shown as before: most are back at once
 * @param idle how long after the last command of a connection they are away there
 */
public record PresenceTimes(Duration grace, Duration idle) {
    /** Ten seconds, ten minutes. */
    public static PresenceTimes usual() {
        return new PresenceTimes(Duration.ofSeconds(10), Duration.ofMinutes(10));
    }
}
