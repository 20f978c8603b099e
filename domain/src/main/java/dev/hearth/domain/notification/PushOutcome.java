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
     * Perhaps, perhaps not: they were sent, and nothing came back that can be read. Another attempt could tell the device twice.
     *
     * @param why for the device's owner
     */
    record Unknown(String why) implements PushOutcome {}

    /**
     * Not now, and it is known that they were not taken; another attempt may help.
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
