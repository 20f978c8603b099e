package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.admin.port.Announcements;
import dev.hearth.domain.admin.Announcement;
import dev.hearth.domain.admin.AnnouncementId;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The laws of {@link Announcements}. */
public interface AnnouncementsContract extends StoresUnderTest {
    UserId ADMIN = People.ada().user().id();
    UserId SOMEBODY = People.grace().user().id();
    Instant MADE = Instant.parse("2026-05-06T07:08:09.123Z");

    private Announcements announcements() {
        return stores().announcements();
    }

    private Announcement stored(int number, Optional<GroupId> group) {
        AnnouncementId id = new AnnouncementId(UUID.fromString("019b76da-a801-7000-8000-%012x".formatted(number)));
        Announcement made = Announcement.made(id, ADMIN, "Ü 'x' \\ " + number, "We *move*.\n\n- Soon", group, MADE);
        announcements().add(made);
        return made;
    }

    private Announcement stored(int number) {
        return stored(number, Optional.empty());
    }

    @Test
    default void everyFormIsKeptExactly() {
        Announcement all = stored(1);
        Announcement one = stored(2, Optional.of(new GroupId(UUID.fromString("019b76da-a801-7000-8000-0000000000ff"))));
        assertThat(announcements().find(all.id())).contains(all);
        assertThat(announcements().find(one.id())).contains(one);
        Announcement changed = announcements()
                .change(
                        one.id(),
                        known -> known.passed(SOMEBODY, 7)
                                .revoked(MADE.plusSeconds(1))
                                .passed(ADMIN, 1)
                                .finished(MADE.plusMillis(2_003)))
                .orElseThrow();
        assertThat(announcements().find(one.id())).contains(changed);
        assertThat(changed.told()).isEqualTo(8);
        assertThat(announcements().find(all.id())).contains(all);
    }

    @Test
    default void whatIsNotThereIsNotChanged() {
        AnnouncementId none = new AnnouncementId(UUID.fromString("019b76da-a801-7000-8000-000000000009"));
        assertThat(announcements().find(none)).isEmpty();
        assertThat(announcements().change(none, known -> known.revoked(MADE))).isEmpty();
        assertThat(announcements().list(Optional.empty(), 5).items()).isEmpty();
    }

    @Test
    default void aRefusalIsPassedOnAndNothingIsStored() {
        Announcement made = stored(1);
        assertThatThrownBy(() -> announcements().change(made.id(), known -> {
                    throw new Refusal.Conflict("", "no");
                }))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(announcements().find(made.id())).contains(made);
    }

    @Test
    default void theyAreListedNewestFirstPageByPage() {
        List<Announcement> made = List.of(stored(5), stored(4), stored(3), stored(2), stored(1));
        List<Announcement> seen = new ArrayList<>();
        Optional<AnnouncementId> before = Optional.empty();
        do {
            Page<Announcement> page = announcements().list(before, 2);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            seen.addAll(page.items());
            before = page.next().map(AnnouncementId::parse);
        } while (before.isPresent());
        assertThat(seen).containsExactlyElementsOf(made);
    }

    @Test
    default void thoseAskedForAreThere() {
        Announcement first = stored(1);
        stored(2);
        Announcement third = stored(3);
        AnnouncementId none = new AnnouncementId(UUID.fromString("019b76da-a801-7000-8000-000000000009"));
        assertThat(announcements().among(Set.of(first.id(), third.id(), none))).containsExactlyInAnyOrder(first, third);
        assertThat(announcements().among(Set.of())).isEmpty();
    }

    @Test
    default void ofManyWhoChangeItAtOnceNobodysChangeIsLost() {
        Announcement made = stored(1);
        Race.of(20, runner -> announcements().change(made.id(), known -> known.passed(SOMEBODY, 1)))
                .everybody();
        assertThat(announcements().find(made.id()).orElseThrow().told()).isEqualTo(20);
    }
}
