package dev.hearth.application.work;

import static dev.hearth.application.work.Yard.caller;
import static dev.hearth.application.work.Yard.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskLink.Kind;
import dev.hearth.domain.work.TaskTies;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.testkit.EventEar;
import dev.hearth.testkit.Race;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What tasks have to do with each other. */
class TaskLinksTest {
    private final Yard shop = new Yard();

    @AfterEach
    void close() {
        shop.close();
    }

    private TaskLinkView linked(User by, TaskView task, Kind kind, TaskView other) {
        return shop.tasks()
                .linkTasks()
                .run(caller(by), named(task), new LinkTasks.Command(kind, TaskId.parse(other.id())));
    }

    private List<String> links(User by, TaskView task) {
        return shop.tasks().listTaskLinks().run(caller(by), named(task)).stream()
                .map(link -> link.type() + " " + link.task().title())
                .toList();
    }

    private TaskView made(String title) {
        return shop.made(shop.member, title);
    }

    /** A task where only the member is. */
    private TaskView elsewhere(String title) {
        Project secret = shop.given.storedProject("SECRET", shop.member);
        shop.joined(secret, shop.member, ProjectRole.OWNER);
        return shop.made(shop.member, secret, TaskDetails.titled(new TaskTitle(title)));
    }

    private TaskView shown(TaskView task) {
        return shop.tasks().showTask().run(caller(shop.viewer), named(task));
    }

    private List<TaskActivityView.Change> lastDeed(TaskView task) {
        return shop.tasks()
                .listTaskActivity()
                .run(caller(shop.viewer), named(task), PageRequest.first())
                .items()
                .getFirst()
                .changes();
    }

    @ParameterizedTest
    @EnumSource
    void bothEndsShowALinkEachFromItsSide(Kind kind) {
        TaskView one = made("one");
        TaskView two = made("two");
        try (EventEar ear = EventEar.on(shop.bus)) {
            assertThat(linked(shop.member, one, kind, two).task().title()).isEqualTo("two");
            assertThat(ear.heard())
                    .extracting("revision")
                    .containsExactly(shown(one).revision(), shown(two).revision());
        }
        String there = kind.name().toLowerCase(Locale.ROOT);
        String back = kind.reversed().name().toLowerCase(Locale.ROOT);
        assertThat(links(shop.viewer, one)).containsExactly(there + " two");
        assertThat(links(shop.viewer, two)).containsExactly(back + " one");
        assertThat(shown(one).links()).containsExactly(new TaskView.Link(there, two.id()));
        assertThat(lastDeed(two)).containsExactly(new TaskActivityView.Change("links", "", back + " " + one.id()));
        shop.tasks().unlinkTasks().run(caller(shop.owner), named(two), TaskId.parse(one.id()));
        assertThat(shown(one).links()).isEmpty();
        assertThat(shown(two).links()).isEmpty();
    }

    @Test
    void nothingWaitsForItselfByWhateverWay() {
        List<TaskView> ring =
                IntStream.range(0, 5).mapToObj(n -> made("task " + n)).toList();
        for (int n = 0; n < 4; n++) {
            linked(shop.member, ring.get(n), Kind.BLOCKS, ring.get(n + 1));
        }
        assertThatThrownBy(() -> linked(shop.member, ring.get(4), Kind.BLOCKS, ring.get(0)))
                .isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> linked(shop.member, ring.get(1), Kind.BLOCKED_BY, ring.get(4)))
                .isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> linked(shop.member, ring.get(0), Kind.RELATES_TO, ring.get(0)))
                .isInstanceOf(Refusal.Invalid.class);
        linked(shop.member, ring.get(0), Kind.BLOCKS, ring.get(4));
        assertThat(links(shop.member, ring.get(4))).containsExactly("blocked_by task 0", "blocked_by task 3");
    }

    @Test
    void ofThoseWhoCloseACircleTogetherTheLastIsRefused() {
        for (int round = 0; round < 10; round++) {
            List<TaskView> ring =
                    IntStream.range(0, 4).mapToObj(n -> made("task " + n)).toList();
            Race<TaskLinkView> race =
                    Race.of(4, n -> linked(shop.member, ring.get(n), Kind.BLOCKS, ring.get((n + 1) % 4)));
            assertThat(race.results()).hasSize(3);
            assertThat(race.failures()).singleElement().isInstanceOf(Refusal.Conflict.class);
        }
    }

    @Test
    void twoTasksHaveOneLinkThatMayBeMadeTwice() {
        TaskView one = made("one");
        TaskView two = made("two");
        linked(shop.member, one, Kind.RELATES_TO, two);
        TaskView before = shown(one);
        linked(shop.member, two, Kind.RELATES_TO, one);
        assertThat(shown(one)).isEqualTo(before);
        assertThatThrownBy(() -> linked(shop.member, one, Kind.DUPLICATES, two)).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void aFullTaskTakesNoMoreAndNeitherEndIsChanged() {
        TaskView full = made("full");
        IntStream.range(0, TaskTies.MOST_LINKS)
                .forEach(n -> linked(shop.member, full, Kind.RELATES_TO, made("task " + n)));
        TaskView other = made("other");
        assertThatThrownBy(() -> linked(shop.member, other, Kind.RELATES_TO, full))
                .isInstanceOf(Refusal.LimitReached.class);
        assertThat(shown(other).links()).isEmpty();
    }

    @Test
    void whoMayNotSeeTheOtherEndIsToldNothingOfIt() {
        TaskView here = made("here");
        TaskView there = elsewhere("there");
        linked(shop.member, here, Kind.RELATES_TO, there);
        assertThat(links(shop.member, here)).containsExactly("relates_to there");
        assertThat(links(shop.member, there)).containsExactly("relates_to here");
        assertThat(links(shop.viewer, here)).isEmpty();
        assertThat(shown(here).links()).isEmpty();
        assertThat(lastDeed(here)).containsExactly(new TaskActivityView.Change("links", "", "relates_to elsewhere"));
        assertThatThrownBy(() -> linked(shop.owner, made("other"), Kind.RELATES_TO, there))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void aLinkIsTakenAwayFromEitherEndWithoutSightOfTheOther() {
        TaskView here = made("here");
        TaskView there = elsewhere("there");
        linked(shop.member, here, Kind.RELATES_TO, there);
        shop.tasks().unlinkTasks().run(caller(shop.owner), named(here), TaskId.parse(there.id()));
        assertThat(links(shop.member, here)).isEmpty();
        assertThat(links(shop.member, there)).isEmpty();
        TaskView stranger = made("stranger");
        shop.tasks().unlinkTasks().run(caller(shop.owner), named(stranger), TaskId.parse(there.id()));
        assertThat(shown(stranger)).isEqualTo(stranger);
    }

    @Test
    void whatWaitsForAnotherIsInOneProjectWithIt() {
        TaskView there = elsewhere("there");
        for (Kind kind : List.of(Kind.BLOCKS, Kind.BLOCKED_BY)) {
            assertThatThrownBy(() -> linked(shop.member, made("here"), kind, there))
                    .isInstanceOf(Refusal.Invalid.class);
        }
        linked(shop.member, made("here"), Kind.DUPLICATES, there);
    }

    @Test
    void linksAreMadeByWhoWorksInTheProjectAndAreNotShownToWhatIsGone() {
        TaskView one = made("one");
        TaskView two = made("two");
        assertThatThrownBy(() -> linked(shop.viewer, one, Kind.RELATES_TO, two)).isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> linked(shop.stranger, one, Kind.RELATES_TO, two))
                .isInstanceOf(Refusal.NotFound.class);
        linked(shop.member, one, Kind.RELATES_TO, two);
        shop.tasks().deleteTask().run(caller(shop.member), named(two));
        assertThat(links(shop.member, one)).isEmpty();
        shop.tasks().restoreTask().run(caller(shop.member), named(two));
        assertThat(links(shop.member, one)).containsExactly("relates_to two");
    }
}
