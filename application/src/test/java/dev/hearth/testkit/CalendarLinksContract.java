package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.work.port.CalendarLinks;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.CalendarId;
import dev.hearth.domain.work.CalendarLink;
import dev.hearth.domain.work.ProjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The laws of {@link CalendarLinks}. */
public interface CalendarLinksContract extends StoresUnderTest {
    UserId OWNER = People.ada().user().id();
    UserId ANOTHER = People.grace().user().id();
    Instant MADE = Instant.parse("2026-05-06T07:08:09.123Z");
    Instant LATER = MADE.plus(Duration.ofDays(1)).plusMillis(7);

    private CalendarLinks links() {
        return stores().calendarLinks();
    }

    private CalendarLink stored(GivenProjects given, UserId owner, String secret) {
        CalendarLink link = CalendarLink.made(
                new CalendarId(given.ids().next()),
                owner,
                Optional.empty(),
                Optional.empty(),
                Secrets.digest(secret),
                MADE);
        links().add(link);
        return link;
    }

    @Test
    default void everyFormIsKeptExactlyAndListedOldestFirst() {
        GivenProjects given = GivenProjects.in(stores());
        CalendarLink all = stored(given, OWNER, "all");
        CalendarLink one = new CalendarLink(
                new CalendarId(given.ids().next()),
                OWNER,
                Optional.of(new ProjectId(given.ids().next())),
                Optional.of("Ü 'x' \\ \uD83D\uDE00"),
                Secrets.digest("one"),
                MADE,
                LATER);
        links().add(one);
        CalendarLink others = stored(given, ANOTHER, "others");
        assertThat(List.of(all, one, others))
                .allSatisfy(link -> assertThat(links().find(link.digest())).contains(link));
        assertThat(links().of(OWNER)).containsExactly(all, one);
        assertThat(links().of(ANOTHER)).containsExactly(others);
        assertThat(links().find(Secrets.digest("made up"))).isEmpty();
    }

    @Test
    default void withAnotherSecretItIsFoundByThatOneAlone() {
        GivenProjects given = GivenProjects.in(stores());
        CalendarLink link = stored(given, OWNER, "old");
        CalendarLink beside = stored(given, OWNER, "beside");
        SecretDigest next = Secrets.digest("new");
        CalendarLink renewed = links().renew(OWNER, link.id(), next, LATER).orElseThrow();
        assertThat(renewed).isEqualTo(link.renewed(next, LATER));
        assertThat(links().find(next)).contains(renewed);
        assertThat(links().find(link.digest())).isEmpty();
        assertThat(links().of(OWNER)).containsExactly(renewed, beside);
    }

    @Test
    default void nobodyElseRenewsOrRemovesIt() {
        GivenProjects given = GivenProjects.in(stores());
        CalendarLink link = stored(given, OWNER, "mine");
        assertThat(links().renew(ANOTHER, link.id(), Secrets.digest("theirs"), LATER))
                .isEmpty();
        assertThat(links().remove(ANOTHER, link.id())).isFalse();
        assertThat(links().find(link.digest())).contains(link);
        assertThat(links().find(Secrets.digest("theirs"))).isEmpty();
    }

    @Test
    default void whatIsRemovedIsGone() {
        GivenProjects given = GivenProjects.in(stores());
        CalendarLink link = stored(given, OWNER, "mine");
        CalendarLink beside = stored(given, OWNER, "beside");
        assertThat(links().remove(OWNER, link.id())).isTrue();
        assertThat(links().remove(OWNER, link.id())).isFalse();
        assertThat(links().renew(OWNER, link.id(), Secrets.digest("again"), LATER))
                .isEmpty();
        assertThat(links().find(link.digest())).isEmpty();
        assertThat(links().of(OWNER)).containsExactly(beside);
    }

    @Test
    default void allOfOnePersonAreRemovedAndNobodyElses() {
        GivenProjects given = GivenProjects.in(stores());
        CalendarLink link = stored(given, OWNER, "mine");
        stored(given, OWNER, "too");
        CalendarLink others = stored(given, ANOTHER, "others");
        links().removeAll(OWNER);
        assertThat(links().of(OWNER)).isEmpty();
        assertThat(links().find(link.digest())).isEmpty();
        assertThat(links().of(ANOTHER)).containsExactly(others);
        links().removeAll(OWNER);
    }

    @Test
    default void ofManyWhoRenewAtOnceOneSecretIsLeft() {
        GivenProjects given = GivenProjects.in(stores());
        CalendarLink link = stored(given, OWNER, "first");
        List<SecretDigest> digests = Secrets.digests(20);
        Race.of(20, runner -> links().renew(OWNER, link.id(), digests.get(runner), LATER))
                .everybody();
        assertThat(digests)
                .filteredOn(digest -> links().find(digest).isPresent())
                .hasSize(1);
        assertThat(links().of(OWNER)).hasSize(1);
    }
}
