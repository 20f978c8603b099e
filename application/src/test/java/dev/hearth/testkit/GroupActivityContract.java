package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.group.port.GroupActivity;
import dev.hearth.domain.group.ActivityEntry;
import dev.hearth.domain.group.ActivityId;
import dev.hearth.domain.group.ActivityKind;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of {@link GroupActivity}. */
public interface GroupActivityContract extends StoresUnderTest {
    Instant WHEN = Instant.parse("2026-04-05T06:07:08.901Z");
    GroupId PLACE = new GroupId(new UUID(0x0190_0000_0000_7000L, 5));

    private static ActivityEntry entry(TestIds ids, ActivityKind kind, String detail) {
        return new ActivityEntry(
                new ActivityId(ids.next()),
                PLACE,
                WHEN,
                People.ada().user().id(),
                kind,
                Optional.of(People.grace().user().id()),
                Optional.of(ids.next()),
                detail);
    }

    private List<ActivityEntry> all() {
        return stores().groupActivity().of(PLACE, Optional.empty(), 100).items();
    }

    @ParameterizedTest
    @EnumSource
    default void everyKindIsKeptExactly(ActivityKind kind) {
        TestIds ids = new TestIds();
        ActivityEntry full = entry(ids, kind, "a few words");
        ActivityEntry bare = new ActivityEntry(
                new ActivityId(ids.next()), PLACE, WHEN, full.actor(), kind, Optional.empty(), Optional.empty(), "");
        stores().groupActivity().add(full);
        stores().groupActivity().add(bare);
        assertThat(all()).containsExactly(bare, full);
    }

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.Awkward#names")
    default void awkwardWordsComeBackExactly(String detail) {
        ActivityEntry entry = entry(new TestIds(), ActivityKind.CHANNEL_CREATED, detail);
        stores().groupActivity().add(entry);
        assertThat(all()).containsExactly(entry);
    }

    @Test
    default void theNewestComesFirstPageByPageAndEachGroupHasItsOwn() {
        TestIds ids = new TestIds();
        List<ActivityEntry> added = IntStream.range(0, 7)
                .mapToObj(number -> entry(ids, ActivityKind.GROUP_CHANGED, "number " + number))
                .toList();
        added.forEach(stores().groupActivity()::add);
        assertThat(Pages.all(key -> stores().groupActivity().of(PLACE, key.map(ActivityId::parse), 3)))
                .containsExactlyElementsOf(added.reversed());
        assertThat(stores().groupActivity()
                        .of(new GroupId(new UUID(1, 2)), Optional.empty(), 5)
                        .items())
                .isEmpty();
    }

    @Test
    default void anEntryOfAGroupThatCouldNotBeFoundedIsNoReasonForAnother() {
        Given given = Given.in(stores());
        given.storedGroup("Home", given.storedPerson("ada"));
        assertThatThrownBy(() -> stores().transactions().run(() -> {
                    given.storedGroup("Home", People.ada().user());
                    stores().groupActivity().add(entry(new TestIds(), ActivityKind.GROUP_CREATED, ""));
                    return true;
                }))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(all()).isEmpty();
    }
}
