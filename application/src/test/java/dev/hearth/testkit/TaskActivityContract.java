package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.work.port.TaskActivity;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.TaskChange;
import dev.hearth.domain.work.TaskDeed;
import dev.hearth.domain.work.TaskDeedId;
import dev.hearth.domain.work.TaskField;
import dev.hearth.domain.work.TaskId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of {@link TaskActivity}. */
public interface TaskActivityContract extends StoresUnderTest {
    Instant DONE_AT = Instant.parse("2026-04-05T06:07:08.901Z");
    TaskId CHORE = new TaskId(new UUID(0x0190_0000_0000_7000L, 5));

    private static TaskDeed deed(TestIds ids, List<TaskChange> changes) {
        return new TaskDeed(
                new TaskDeedId(ids.next()), CHORE, People.ada().user().id(), DONE_AT, changes);
    }

    @Test
    default void everyFieldIsKeptAndSoIsADeedWithoutAny() {
        TestIds ids = new TestIds();
        TaskDeed bare = deed(ids, List.of());
        TaskDeed full = deed(
                ids,
                Arrays.stream(TaskField.values())
                        .map(field -> new TaskChange(field, "", "to " + field))
                        .toList());
        TaskDeed custom = deed(
                ids,
                List.of(
                        new TaskChange(TaskField.FIELD, Optional.of(new FieldId(ids.next())), "a\tb", ""),
                        new TaskChange(TaskField.FIELD, Optional.of(new FieldId(ids.next())), "", "12.5")));
        stores().taskActivity().add(bare, List.of());
        stores().taskActivity().add(full, List.of());
        stores().taskActivity().add(custom, List.of());
        assertThat(Pages.all(next -> stores().taskActivity().of(CHORE, next.map(TaskDeedId::parse), 5)))
                .containsExactly(custom, full, bare);
    }

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.Awkward#texts")
    default void awkwardWordsComeBackExactly(String text) {
        TaskDeed deed = deed(
                new TestIds(),
                List.of(new TaskChange(TaskField.DESCRIPTION, text, ""), new TaskChange(TaskField.TITLE, "", text)));
        stores().taskActivity().add(deed, List.of());
        assertThat(Pages.all(next -> stores().taskActivity().of(CHORE, next.map(TaskDeedId::parse), 5)))
                .containsExactly(deed);
    }

    @Test
    default void theNewestComesFirstPageByPageAndEachTaskHasItsOwn() {
        TestIds ids = new TestIds();
        List<TaskDeed> added =
                IntStream.range(0, 7).mapToObj(number -> deed(ids, List.of())).toList();
        added.forEach(deed -> stores().taskActivity().add(deed, List.of()));
        assertThat(Pages.all(next -> stores().taskActivity().of(CHORE, next.map(TaskDeedId::parse), 3)))
                .containsExactlyElementsOf(added.reversed());
        TaskId other = new TaskId(new UUID(1, 2));
        assertThat(Pages.all(next -> stores().taskActivity().of(other, next.map(TaskDeedId::parse), 3)))
                .isEmpty();
    }
}
