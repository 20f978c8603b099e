package dev.hearth.domain.notification;

import java.time.Duration;
import java.util.Optional;

/** What became of news. */
public sealed interface PushOutcome {
    /** They were taken; that they are shown is beyond what a push can promise. */
    record Taken() implements PushOutcome {}

    /** There is no such device any more. */
    record Gone() implements PushOutcome {}

    /**
     * Not now; another attempt may help.
     *
     * @param after how long to wait at the least, where it was said
     * @param why for the device's owner
     */
    record NotNow(Optional<Duration> after, String why) implements PushOutcome {}

    /**
     * Not at all; another attempt would not help.
     *
     * @param why for the device's owner
     */
    record Refused(String why) implements PushOutcome {}
}
