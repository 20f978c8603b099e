package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.identity.port.Sessions;
import dev.hearth.domain.identity.Device;
import dev.hearth.domain.identity.Session;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.SessionLife;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of {@link Sessions}. */
public interface SessionsContract extends StoresUnderTest {
    SessionLife LIFE = new SessionLife(Duration.ofDays(14), Duration.ofDays(90));

    @Test
    default void aSessionIsFoundAsItWasStarted() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Session first = started(given, ada.id());
        started(given, ada.id());
        assertThat(stores().sessions().find(first.id())).contains(first);
    }

    @Test
    default void aSessionThatNeverBeganIsNotFound() {
        Given given = Given.in(stores());
        started(given, new UserId(given.ids().next()));
        assertThat(stores().sessions().find(new SessionId(given.ids().next()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.Awkward#names")
    default void theDeviceComesBackExactly(String text) {
        Given given = Given.in(stores());
        Session session = begun(given, new UserId(given.ids().next()), new Device(text, text));
        stores().sessions().add(session);
        assertThat(stores().sessions().find(session.id())).contains(session);
        Session rotated = rotated(given, session, "next");
        assertThat(stores().sessions().rotate(rotated, session.current())).isTrue();
        assertThat(stores().sessions().find(session.id())).contains(rotated);
    }

    @Test
    default void aRotatedSessionReplacesTheOneBefore() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Session other = started(given, ada.id());
        Session first = started(given, ada.id());
        given.clock().move(Duration.ofDays(3));
        Session second = first.rotated(
                Secrets.digest("second"),
                new Device("Another", "::1"),
                given.clock().instant(),
                LIFE);
        assertThat(stores().sessions().rotate(second, first.current())).isTrue();
        assertThat(stores().sessions().find(first.id())).contains(second);
        Session third = rotated(given, second, "third");
        assertThat(stores().sessions().rotate(third, second.current())).isTrue();
        assertThat(stores().sessions().find(first.id())).contains(third);
        assertThat(stores().sessions().find(other.id())).contains(other);
    }

    @Test
    default void onlyTheCurrentSecretRotates() {
        Given given = Given.in(stores());
        Session first = started(given, new UserId(given.ids().next()));
        Session second = rotated(given, first, "second");
        stores().sessions().rotate(second, first.current());
        Session late = rotated(given, first, "late");
        assertThat(stores().sessions().rotate(late, first.current())).isFalse();
        assertThat(stores().sessions().rotate(late, Secrets.digest("made up"))).isFalse();
        assertThat(stores().sessions().find(first.id())).contains(second);
    }

    @Test
    default void anEndedSessionIsNotRotatedBackToLife() {
        Given given = Given.in(stores());
        Session session = started(given, new UserId(given.ids().next()));
        stores().sessions().end(session.id());
        assertThat(stores().sessions().rotate(rotated(given, session, "next"), session.current()))
                .isFalse();
        assertThat(stores().sessions().find(session.id())).isEmpty();
        assertThat(stores().sessions().of(session.user())).isEmpty();
    }

    /** Several times: at the first, runners may still be waiting for their connections, and do not meet. */
    @Test
    default void ofManyWhoRotateWithOneSecretExactlyOneIsToldTrue() {
        Given given = Given.in(stores());
        for (int round = 0; round < 10; round++) {
            Session session = started(given, new UserId(given.ids().next()));
            List<Session> wanted = Secrets.digests(30).stream()
                    .map(secret -> session.rotated(
                            secret, Device.UNKNOWN, given.clock().instant(), LIFE))
                    .toList();
            List<Boolean> told = Race.of(
                            30, runner -> stores().sessions().rotate(wanted.get(runner), session.current()))
                    .everybody();
            assertThat(told).containsOnlyOnce(true);
            assertThat(stores().sessions().find(session.id())).contains(wanted.get(told.indexOf(true)));
        }
    }

    @Test
    default void whoeverRotatesWhileItEndsTheSessionIsGone() {
        Given given = Given.in(stores());
        for (int round = 0; round < 10; round++) {
            Session session = started(given, new UserId(given.ids().next()));
            Session next = rotated(given, session, "next");
            Race.of(
                            4,
                            runner -> runner == 0
                                    ? stores().sessions().end(session.id())
                                    : stores().sessions().rotate(next, session.current()))
                    .everybody();
            assertThat(stores().sessions().find(session.id())).isEmpty();
        }
    }

    @Test
    default void aPersonsSessionsComeNewestFirst() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Session oldest = started(given, ada.id());
        started(given, given.storedPerson("grace").id());
        given.clock().move(Duration.ofMillis(1));
        Session middle = started(given, ada.id());
        Session sameMoment = started(given, ada.id());
        given.clock().move(Duration.ofDays(1));
        Session used = rotated(given, oldest, "used");
        stores().sessions().rotate(used, oldest.current());
        assertThat(stores().sessions().of(ada.id())).containsExactly(sameMoment, middle, used);
        assertThat(stores().sessions().of(new UserId(given.ids().next()))).isEmpty();
    }

    @Test
    default void thoseThatExistAreToldFromThoseThatDoNot() {
        Given given = Given.in(stores());
        Session first = started(given, new UserId(given.ids().next()));
        Session second = started(given, new UserId(given.ids().next()));
        Session ended = started(given, new UserId(given.ids().next()));
        stores().sessions().end(ended.id());
        started(given, new UserId(given.ids().next()));
        SessionId never = new SessionId(given.ids().next());
        assertThat(stores().sessions().existing(Set.of(first.id(), second.id(), ended.id(), never)))
                .containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(stores().sessions().existing(Set.of())).isEmpty();
    }

    @Test
    default void aThousandAreAskedForAtOnce() {
        Given given = Given.in(stores());
        Session session = started(given, new UserId(given.ids().next()));
        Set<SessionId> asked = new HashSet<>(Set.of(session.id()));
        while (asked.size() < 1000) {
            asked.add(new SessionId(given.ids().next()));
        }
        assertThat(stores().sessions().existing(asked)).containsExactly(session.id());
    }

    @Test
    default void anEndedSessionIsGoneAndTheOthersStay() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Session ended = started(given, ada.id());
        Session other = started(given, ada.id());
        assertThat(stores().sessions().end(ended.id())).isTrue();
        assertThat(stores().sessions().find(ended.id())).isEmpty();
        assertThat(stores().sessions().of(ada.id())).containsExactly(other);
        assertThat(stores().sessions().end(ended.id())).isFalse();
    }

    @Test
    default void ofManyWhoEndASessionExactlyOneHasEndedIt() {
        Given given = Given.in(stores());
        Session session = started(given, new UserId(given.ids().next()));
        assertThat(Race.of(50, runner -> stores().sessions().end(session.id())).everybody())
                .containsOnlyOnce(true);
    }

    @Test
    default void allOfAPersonsSessionsEndAndAreTold() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Session phone = started(given, ada.id());
        Session desk = started(given, ada.id());
        Session other = started(given, given.storedPerson("grace").id());
        assertThat(stores().sessions().endAll(ada.id())).containsExactlyInAnyOrder(phone.id(), desk.id());
        assertThat(stores().sessions().of(ada.id())).isEmpty();
        assertThat(stores().sessions().existing(Set.of(phone.id(), desk.id(), other.id())))
                .containsExactly(other.id());
        assertThat(stores().sessions().endAll(ada.id())).isEmpty();
    }

    @Test
    default void sessionsThatAreOverAreSweptAndNoOthers() {
        Given given = Given.in(stores());
        Session over = started(given, new UserId(given.ids().next()));
        given.clock().move(Duration.ofMillis(1));
        Session stillOn = started(given, new UserId(given.ids().next()));
        Instant now = over.expiresAt();
        assertThat(over.isOver(now)).isTrue();
        assertThat(stillOn.isOver(now)).isFalse();
        stores().sessions().sweep(now.minusMillis(1));
        assertThat(stores().sessions().find(over.id())).contains(over);
        stores().sessions().sweep(now);
        assertThat(stores().sessions().find(over.id())).isEmpty();
        assertThat(stores().sessions().find(stillOn.id())).contains(stillOn);
    }

    private Session started(Given given, UserId user) {
        Session session = begun(given, user, new Device("Some Browser", "192.0.2.7"));
        stores().sessions().add(session);
        return session;
    }

    private static Session begun(Given given, UserId user, Device device) {
        SessionId id = new SessionId(given.ids().next());
        return Session.started(id, user, device, given.clock().instant(), LIFE, Secrets.digest("first of " + id));
    }

    private static Session rotated(Given given, Session session, String secret) {
        return session.rotated(
                Secrets.digest(secret), session.device(), given.clock().instant(), LIFE);
    }
}
