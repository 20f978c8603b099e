package dev.hearth.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When mail goes out, and when nothing rings. */
class MailWishesTest {
    private static final Duration GATHER = Duration.ofMinutes(2);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static NotificationPreferences wishes(MailFrequency frequency, String at) {
        return NotificationPreferences.UNDECIDED.with(new MailTimes(frequency, LocalTime.parse(at)));
    }

    private static QuietHours hours(String from, String to) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(to));
    }

    @ParameterizedTest
    @CsvSource({
        "AT_ONCE, 08:00, 2026-03-14T12:00:00Z,     2026-03-14T12:02:00Z",
        "AT_ONCE, 08:00, 2026-03-14T12:01:59.999Z, 2026-03-14T12:02:00Z",
        "HOURLY,  08:00, 2026-03-14T12:00:00Z,     2026-03-14T13:00:00Z",
        "HOURLY,  08:00, 2026-03-14T12:59:59.999Z, 2026-03-14T13:00:00Z",
        "DAILY,   08:00, 2026-03-14T06:59:59.999Z, 2026-03-14T07:00:00Z",
        "DAILY,   08:00, 2026-03-14T07:00:00Z,     2026-03-15T07:00:00Z",
        // The clocks of Berlin go from two to three on 29 March, and back on 25 October.
        "DAILY,   08:00, 2026-03-28T12:00:00Z,     2026-03-29T06:00:00Z",
        "DAILY,   02:30, 2026-03-28T12:00:00Z,     2026-03-29T01:30:00Z",
        "DAILY,   08:00, 2026-10-24T12:00:00Z,     2026-10-25T07:00:00Z",
    })
    void whatHappenedGoesOutAtTheNextTime(MailFrequency frequency, String at, Instant happened, Instant next) {
        assertThat(wishes(frequency, at).nextMail(happened, BERLIN, GATHER)).isEqualTo(next);
    }

    @Test
    void anHourIsOverWhenTheClocksOfTheirZoneSaySo() {
        Instant happened = Instant.parse("2026-03-14T12:10:00Z");
        assertThat(wishes(MailFrequency.HOURLY, "08:00").nextMail(happened, ZoneId.of("Asia/Kolkata"), GATHER))
                .isEqualTo(Instant.parse("2026-03-14T12:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "22:00, 07:00, 21:59, 21:59",
        "22:00, 07:00, 22:00, 31:00",
        "22:00, 07:00, 23:30, 31:00",
        "22:00, 07:00, 00:00, 07:00",
        "22:00, 07:00, 06:59, 07:00",
        "22:00, 07:00, 07:00, 07:00",
        "12:00, 13:30, 11:59, 11:59",
        "12:00, 13:30, 12:00, 13:30",
        "12:00, 13:30, 13:30, 13:30",
        "00:00, 23:59, 23:59, 23:59",
        "07:00, 00:00, 12:00, 24:00",
    })
    void inQuietHoursItWaitsForTheirEnd(String from, String to, String at, String out) {
        Instant day = Instant.parse("2026-03-14T00:00:00Z");
        assertThat(hours(from, to).over(day.plus(time(at)), ZoneOffset.UTC)).isEqualTo(day.plus(time(out)));
        assertThat(hours(from, to).contains(day.plus(time(at)), ZoneOffset.UTC)).isEqualTo(!at.equals(out));
    }

    private static Duration time(String text) {
        String[] parts = text.split(":", -1);
        return Duration.ofHours(Long.parseLong(parts[0])).plusMinutes(Long.parseLong(parts[1]));
    }

    @Test
    void quietHoursAreThoseOfThePersonsZone() {
        NotificationPreferences night = NotificationPreferences.UNDECIDED.with(Optional.of(hours("22:00", "07:00")));
        Instant evening = Instant.parse("2026-07-14T20:30:00Z");
        assertThat(night.rings(NotificationType.MENTION, evening, BERLIN)).isFalse();
        assertThat(night.rings(NotificationType.MENTION, evening, ZoneOffset.UTC))
                .isTrue();
        assertThat(night.nextMail(evening, BERLIN, GATHER)).isEqualTo(Instant.parse("2026-07-15T05:00:00Z"));
    }

    /** An end that a change of the clocks leaves out is the moment that comes for it, and never one that is past. */
    @Test
    void quietHoursEndAlsoWhenTheClocksChange() {
        QuietHours night = hours("22:00", "02:30");
        Instant before = Instant.parse("2026-03-29T00:45:00Z");
        assertThat(night.over(before, BERLIN)).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        Instant second = Instant.parse("2026-10-25T01:15:00Z");
        assertThat(night.over(second, BERLIN)).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"22:00", "00:00"})
    void quietHoursThatNeverEndAreRefused(String time) {
        assertThatThrownBy(() -> hours(time, time)).isInstanceOf(Refusal.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7:30", "24:00", "07:60", "07:30:00", "half past seven", "07:30 ", "٠٧:٣٠"})
    void onlyTimesOfDayAreRead(String text) {
        assertThatThrownBy(() -> QuietHours.time(text)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void withoutMailAllElseIsAsItWas() {
        NotificationPreferences before = NotificationPreferences.UNDECIDED
                .with(Map.of(NotificationType.REPLY, Set.of(NotificationWay.EMAIL, NotificationWay.IN_APP)))
                .with(Optional.of(hours("22:00", "07:00")));
        NotificationPreferences after = before.withoutMail();
        for (NotificationType type : NotificationType.values()) {
            assertThat(after.isMailed(type)).isFalse();
            assertThat(after.isInInbox(type)).isTrue();
            assertThat(after.ways(type).contains(NotificationWay.REAL_TIME))
                    .isEqualTo(before.ways(type).contains(NotificationWay.REAL_TIME));
        }
        assertThat(after.quiet()).isEqualTo(before.quiet());
        assertThat(after.withoutMail()).isEqualTo(after);
    }

    @Test
    void whatIsNotWantedInTheInboxIsNotMailedEither() {
        NotificationPreferences only =
                NotificationPreferences.UNDECIDED.with(Map.of(NotificationType.MENTION, Set.of(NotificationWay.EMAIL)));
        assertThat(only.isMailed(NotificationType.MENTION)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "22:00, 07:00, 2026-03-14T21:00:00Z, 2026-03-14T21:00:00Z",
        "22:00, 07:00, 2026-03-15T05:59:00Z, 2026-03-14T21:00:00Z",
        "22:00, 07:00, 2026-03-14T20:59:00Z, 2026-03-13T21:00:00Z",
        "12:00, 13:00, 2026-03-14T11:30:00Z, 2026-03-14T11:00:00Z",
        "12:00, 13:00, 2026-03-14T12:00:00Z, 2026-03-14T11:00:00Z",
    })
    void quietHoursBeganWhenTheClocksOfTheirZoneSaidSo(String from, String to, Instant at, Instant begun) {
        assertThat(hours(from, to).begun(at, BERLIN)).isEqualTo(begun);
    }
}
