package dev.hearth.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.TaskFacet.Kind;
import dev.hearth.domain.work.TaskOrder.Direction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TaskFilterTest {
    private static final Instant NOW = Instant.parse("2026-03-14T12:00:00Z");
    private static final ProjectId PROJECT = new ProjectId(new UUID(3, 1));
    private static final UserId ADA = new UserId(new UUID(1, 1));
    private static final UserId GRACE = new UserId(new UUID(1, 2));
    private static final LabelId GARDEN = new LabelId(new UUID(4, 1));

    private static Task task(TaskStatus status, String due) {
        TaskDetails details = TaskDetails.titled(new TaskTitle("Water the Plants"))
                .describedAs("The **Ficus**, and the one in the café")
                .with(TaskPriority.HIGH)
                .assignedTo(List.of(ADA))
                .labelled(List.of(GARDEN))
                .with(new TaskSchedule(
                        Optional.empty(),
                        Optional.of(due).filter(at -> !at.isEmpty()).map(TaskTime::parse),
                        ZoneOffset.UTC));
        return Task.planned(new TaskId(new UUID(2, 1)), PROJECT, status, details, GRACE, NOW);
    }

    private static TaskFilter filter(TaskStatus... statuses) {
        return with(Optional.empty(), Optional.empty(), Optional.empty(), "", statuses);
    }

    private static TaskFilter with(
            Optional<Instant> from,
            Optional<Instant> before,
            Optional<Instant> overdue,
            String text,
            TaskStatus... statuses) {
        return new TaskFilter(
                Set.copyOf(Arrays.asList(statuses)),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                from,
                before,
                overdue,
                text);
    }

    @ParameterizedTest
    @CsvSource({
        "'',true",
        "water,true",
        "PLANTS wat,true",
        "ficus,true",
        "cafe,false",
        "café,true",
        "lants,false",
        "fire,false",
        "'water fire',false"
    })
    void everyWordMustBeginOneThatIsThere(String text, boolean fits) {
        TaskFilter filter = with(Optional.empty(), Optional.empty(), Optional.empty(), text);
        assertThat(filter.fits(task(TaskStatus.TODO, ""))).isEqualTo(fits);
    }

    @Test
    void whatIsDueIsFoundByItsEnd() {
        Task noon = task(TaskStatus.TODO, "2026-03-14T12:00");
        Optional<Instant> now = Optional.of(NOW);
        Optional<Instant> later = Optional.of(NOW.plusMillis(1));
        assertThat(with(now, Optional.empty(), Optional.empty(), "").fits(noon)).isTrue();
        assertThat(with(later, Optional.empty(), Optional.empty(), "").fits(noon))
                .isFalse();
        assertThat(with(Optional.empty(), now, Optional.empty(), "").fits(noon)).isFalse();
        assertThat(with(Optional.empty(), later, Optional.empty(), "").fits(noon))
                .isTrue();
        assertThat(with(Optional.empty(), Optional.empty(), now, "").fits(noon)).isTrue();
        assertThat(with(Optional.empty(), Optional.empty(), now, "").fits(task(TaskStatus.DONE, "2026-03-14T12:00")))
                .isFalse();
        assertThat(with(now, Optional.empty(), Optional.empty(), "").fits(task(TaskStatus.TODO, "")))
                .isFalse();
    }

    @Test
    void peopleLabelsPrioritiesAndStatusesTellTasksApart() {
        Task task = task(TaskStatus.TODO, "");
        assertThat(people(ADA, GRACE, GARDEN, TaskPriority.HIGH).fits(task)).isTrue();
        assertThat(people(GRACE, GRACE, GARDEN, TaskPriority.HIGH).fits(task)).isFalse();
        assertThat(people(ADA, ADA, GARDEN, TaskPriority.HIGH).fits(task)).isFalse();
        assertThat(people(ADA, GRACE, new LabelId(new UUID(4, 2)), TaskPriority.HIGH)
                        .fits(task))
                .isFalse();
        assertThat(people(ADA, GRACE, GARDEN, TaskPriority.LOW).fits(task)).isFalse();
        assertThat(filter(TaskStatus.TODO, TaskStatus.DONE).fits(task)).isTrue();
        assertThat(filter(TaskStatus.DONE).fits(task)).isFalse();
    }

    private static TaskFilter people(UserId assignee, UserId creator, LabelId label, TaskPriority priority) {
        return new TaskFilter(
                Set.of(),
                Set.of(priority),
                Optional.of(assignee),
                Optional.of(creator),
                Optional.of(label),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VALUE")
    void aListGoesAlongAFacetThatEveryTaskItWantsHas(TaskSort sort) {
        Task task = task(TaskStatus.TODO, "2026-03-14T12:00");
        List<TaskFilter> filters = List.of(
                TaskFilter.NONE,
                filter(TaskStatus.TODO),
                filter(TaskStatus.TODO, TaskStatus.BACKLOG),
                filter(TaskStatus.TODO, TaskStatus.DONE),
                people(ADA, GRACE, GARDEN, TaskPriority.HIGH),
                with(Optional.of(NOW), Optional.of(NOW.plusMillis(1)), Optional.of(NOW), ""));
        for (Scope place : List.of(PROJECT.scope(), ADA.scope())) {
            for (TaskFilter filter : filters) {
                TaskWalk walk = TaskWalk.of(place, filter, new TaskOrder(sort, Direction.RISING));
                assertThat(filter.fits(task)).isTrue();
                assertThat(TaskFacet.of(task)).contains(walk.facet());
                assertThat(walk.facet().isKeptBy(sort)).isTrue();
                assertThat(walk.at(task).key()).isGreaterThanOrEqualTo(walk.least());
                walk.beyond().ifPresent(end -> assertThat(walk.at(task).key()).isLessThan(end));
            }
        }
    }

    @Test
    void theNarrowestFacetIsTaken() {
        assertThat(kind(people(ADA, GRACE, GARDEN, TaskPriority.HIGH), TaskSort.DUE))
                .isEqualTo(Kind.LABEL);
        assertThat(kind(people(ADA, GRACE, GARDEN, TaskPriority.HIGH), TaskSort.TITLE))
                .isEqualTo(Kind.ALL);
        assertThat(kind(filter(TaskStatus.TODO), TaskSort.NUMBER)).isEqualTo(Kind.STATUS);
        assertThat(kind(filter(TaskStatus.TODO, TaskStatus.BACKLOG), TaskSort.NUMBER))
                .isEqualTo(Kind.OPEN);
        assertThat(kind(filter(TaskStatus.TODO, TaskStatus.DONE), TaskSort.NUMBER))
                .isEqualTo(Kind.ALL);
    }

    private static Kind kind(TaskFilter filter, TaskSort sort) {
        return TaskWalk.of(PROJECT.scope(), filter, new TaskOrder(sort, Direction.FALLING))
                .facet()
                .kind();
    }

    @Test
    void thePartsOfATaskAreAListOfTheirOwn() {
        TaskId whole = new TaskId(new UUID(2, 2));
        TaskFilter filter = partsOf(whole);
        Task part = task(TaskStatus.TODO, "").under(Optional.of(whole), NOW);
        assertThat(filter.fits(part)).isTrue();
        assertThat(filter.fits(task(TaskStatus.TODO, ""))).isFalse();
        assertThat(partsOf(new TaskId(new UUID(2, 3))).fits(part)).isFalse();
        assertThat(kind(filter, TaskSort.DUE)).isEqualTo(Kind.PARENT);
        assertThat(TaskFacet.of(part))
                .contains(TaskWalk.of(PROJECT.scope(), filter, TaskOrder.USUAL).facet());
    }

    private static TaskFilter partsOf(TaskId whole) {
        return new TaskFilter(
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(whole),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    @Test
    void whatIsGoneIsInNoList() {
        assertThat(TaskFacet.of(task(TaskStatus.TODO, "").deleted(NOW))).isEmpty();
    }

    @Test
    void aPositionIsReadAsItIsWritten() {
        TaskWalk.Position position = new TaskWalk.Position("a/b ~ ü", new TaskId(new UUID(2, 1)));
        assertThat(TaskWalk.Position.parse(position.toString())).isEqualTo(position);
        TaskWalk.Position along = new TaskWalk.Position(
                "+:=/", new TaskId(new UUID(2, 1)), new TaskWalk.Leg(3, new UUID(3, 1) + "=" + new UUID(3, 2)));
        assertThat(TaskWalk.Position.parse(along.toString())).isEqualTo(along);
    }
}
