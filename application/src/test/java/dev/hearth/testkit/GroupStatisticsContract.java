package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.group.port.GroupStatistics;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.group.ActiveDay;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.identity.User;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The laws of {@link GroupStatistics}. */
public interface GroupStatisticsContract extends StoresUnderTest {
    Instant MORNING = Instant.parse("2026-04-05T00:00:00Z");
    LocalDate FIRST = LocalDate.ofInstant(MORNING, ZoneOffset.UTC);

    private Channel opened(Given given, Group group, ChannelType type, String name, User creator) {
        return stores().channels().add(given.newChannel(Optional.of(group.id()), type, name, creator));
    }

    private void says(Given given, Channel channel, User author, int times) {
        for (int i = 0; i < times; i++) {
            given.storedMessage(channel, author, "something");
        }
    }

    @Test
    default void whereNothingIsThereIsNothingToCount() {
        Given given = Given.in(stores());
        Group home = given.storedGroup("Home", given.storedPerson("ada"));
        assertThat(stores().groupStatistics().channels(home.id())).isZero();
        assertThat(stores().groupStatistics().messages(home.id())).isZero();
        assertThat(stores().groupStatistics().since(home.id(), FIRST)).isEmpty();
    }

    @Test
    default void onlyThePublicChannelsOfTheGroupCount() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        Channel open = opened(given, home, ChannelType.PUBLIC, "open", ada);
        says(given, open, ada, 3);
        says(given, opened(given, home, ChannelType.PRIVATE, "closed", ada), ada, 5);
        says(given, opened(given, given.storedGroup("Work", ada), ChannelType.PUBLIC, "open", ada), ada, 7);
        says(given, given.storedChannel("everybody", ada), ada, 11);
        assertThat(stores().groupStatistics().channels(home.id())).isEqualTo(1);
        assertThat(stores().groupStatistics().messages(home.id())).isEqualTo(3);
    }

    @Test
    default void daysBeginAtMidnightInGreenwichAndPeopleCountOnceADay() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Group home = given.storedGroup("Home", ada);
        Channel one = opened(given, home, ChannelType.PUBLIC, "one", ada);
        Channel two = opened(given, home, ChannelType.PUBLIC, "two", ada);
        given.clock().moveTo(MORNING.minusMillis(1));
        says(given, one, ada, 2);
        given.clock().moveTo(MORNING);
        says(given, one, ada, 1);
        says(given, two, ada, 2);
        given.clock().moveTo(MORNING.plus(Duration.ofDays(2)).minusMillis(1));
        says(given, two, ada, 1);
        says(given, two, grace, 3);
        given.clock().moveTo(MORNING.plus(Duration.ofDays(2)));
        says(given, one, grace, 1);
        assertThat(stores().groupStatistics().since(home.id(), FIRST))
                .containsExactly(
                        new ActiveDay(FIRST, 3, 1),
                        new ActiveDay(FIRST.plusDays(1), 4, 2),
                        new ActiveDay(FIRST.plusDays(2), 1, 1));
        assertThat(stores().groupStatistics().messages(home.id())).isEqualTo(10);
    }

    @Test
    default void threadsCountLikeTheRestAndSoDoTheTracesOfWhatWasDeletedButNoDeletedChannel() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        Channel open = opened(given, home, ChannelType.PUBLIC, "open", ada);
        given.clock().moveTo(MORNING.minus(Duration.ofDays(1)));
        Message root = given.storedMessage(open, ada, "something");
        given.storedReply(root, ada, "a day before");
        given.clock().moveTo(MORNING);
        for (int reply = 0; reply < 250; reply++) {
            given.storedReply(root, ada, "something else");
        }
        given.deleted(given.storedReply(root, ada, "nothing"));
        given.edited(root, "something better");
        Channel gone = opened(given, home, ChannelType.PUBLIC, "gone", ada);
        says(given, gone, ada, 3);
        given.deleted(gone);
        graceTimePasses();
        for (int time = 0; time < 2; time++) {
            assertThat(stores().groupStatistics().messages(home.id())).isEqualTo(253);
            assertThat(stores().groupStatistics().channels(home.id())).isEqualTo(1);
        }
        assertThat(stores().groupStatistics().since(home.id(), FIRST)).containsExactly(new ActiveDay(FIRST, 251, 1));
    }

    @Test
    default void whatIsCountedAgainLaterIsTheSameAndMore() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        Channel open = opened(given, home, ChannelType.PUBLIC, "open", ada);
        for (int said = 0; said < 300; said += 50) {
            says(given, open, ada, 50);
            given.joined(open, given.storedPerson("person" + said));
            given.clock().move(Duration.ofHours(1));
            graceTimePasses();
            assertThat(stores().groupStatistics().messages(home.id())).isEqualTo(said + 50L);
            assertThat(stores().groupStatistics().messages(home.id())).isEqualTo(said + 50L);
        }
    }

    @Test
    default void aLongHistoryBeforeTheFirstDayIsLeftOut() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        Channel open = opened(given, home, ChannelType.PUBLIC, "open", ada);
        given.clock().moveTo(MORNING.minus(Duration.ofDays(100)));
        for (int day = 0; day < 130; day++) {
            says(given, open, ada, 1 + day % 3);
            given.clock().move(Duration.ofDays(1));
        }
        assertThat(stores().groupStatistics().since(home.id(), FIRST))
                .hasSize(30)
                .first()
                .isEqualTo(new ActiveDay(FIRST, 1 + 100 % 3, 1));
    }
}
