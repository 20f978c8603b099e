package dev.hearth.domain.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * When somebody gets mail about what happened.
 *
 * @param at the time of day of what comes daily, to the minute
 */
public record MailTimes(MailFrequency frequency, LocalTime at) {
    public static final MailTimes USUAL = new MailTimes(MailFrequency.AT_ONCE, LocalTime.of(8, 0));

    public MailTimes {
        at = at.truncatedTo(ChronoUnit.MINUTES);
    }

    /**
     * When what happened at a time goes out. Times are the same for all that happens between two of them, so that what happens
     * again and again never puts a letter off.
     *
     * @param gather within which what is to go out at once is put into one letter
     * @return after {@code happened}
     */
    Instant next(Instant happened, ZoneId zone, Duration gather) {
        return switch (frequency) {
            case AT_ONCE -> {
                long part = Math.max(1, gather.toMillis());
                yield Instant.ofEpochMilli((Math.floorDiv(happened.toEpochMilli(), part) + 1) * part);
            }
            case HOURLY ->
                happened.atZone(zone).truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
            case DAILY -> {
                ZonedDateTime local = happened.atZone(zone);
                Instant today = local.toLocalDate().atTime(at).atZone(zone).toInstant();
                yield today.isAfter(happened)
                        ? today
                        : local.toLocalDate()
                                .plusDays(1)
                                .atTime(at)
                                .atZone(zone)
                                .toInstant();
            }
        };
    }
}
