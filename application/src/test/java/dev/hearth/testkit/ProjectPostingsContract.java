package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.work.port.ProjectPostings;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.work.PostedEvent;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectNews;
import dev.hearth.domain.work.ProjectNewsId;
import dev.hearth.domain.work.ProjectPosting;
import dev.hearth.domain.work.TaskId;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The laws of {@link ProjectPostings}. */
public interface ProjectPostingsContract extends StoresUnderTest {
    Instant HAPPENED = Instant.parse("2026-04-05T06:07:08.901Z");
    ProjectId PLOT = new ProjectId(new UUID(0x0190_0000_0000_7000L, 1));
    ProjectId MEADOW = new ProjectId(new UUID(0x0190_0000_0000_7000L, 2));

    private ProjectPostings postings() {
        return stores().projectPostings();
    }

    private static ProjectPosting posting(ProjectId project, Set<PostedEvent> events) {
        ChannelId channel = new ChannelId(new UUID(0x0190_0000_0000_7000L, 5));
        return new ProjectPosting(project, channel, events, People.ada().user().id(), HAPPENED);
    }

    private static ProjectNews news(TestIds ids, ProjectId project, int second) {
        return new ProjectNews(
                new ProjectNewsId(ids.next()),
                project,
                PostedEvent.PROJECT_ARCHIVED,
                People.ada().user().id(),
                HAPPENED.plusSeconds(second),
                Optional.empty(),
                List.of());
    }

    @Test
    default void whatAProjectPostsIsKeptAndTheLaterWishCounts() {
        ProjectPosting all = posting(PLOT, EnumSet.allOf(PostedEvent.class));
        postings().put(posting(PLOT, Set.of(PostedEvent.TASK_DONE)));
        postings().put(all);
        assertThat(postings().find(PLOT)).contains(all);
        assertThat(postings().find(MEADOW)).isEmpty();
    }

    @Test
    default void everyFieldOfTheNewsIsKept() {
        TestIds ids = new TestIds();
        ProjectNews bare = news(ids, PLOT, 0);
        ProjectNews full = new ProjectNews(
                new ProjectNewsId(ids.next()),
                PLOT,
                PostedEvent.TASK_ASSIGNED,
                People.grace().user().id(),
                HAPPENED.plusMillis(1),
                Optional.of(new TaskId(ids.next())),
                List.of(ids.next(), ids.next()));
        postings().note(bare);
        postings().note(full);
        assertThat(postings().untold(PLOT, 10)).containsExactly(bare, full);
    }

    private void tell(ProjectNews... some) {
        postings().told(Arrays.stream(some).map(ProjectNews::id).toList());
    }

    @Test
    default void newsIsReadTheOldestFirstAndNoMoreThanAskedFor() {
        TestIds ids = new TestIds();
        ProjectNews late = news(ids, PLOT, 3);
        ProjectNews early = news(ids, PLOT, 1);
        ProjectNews middle = news(ids, PLOT, 2);
        List.of(late, early, middle, news(ids, MEADOW, 0)).forEach(postings()::note);
        assertThat(postings().untold(PLOT, 10)).containsExactly(early, middle, late);
        assertThat(postings().untold(PLOT, 2)).containsExactly(early, middle);
    }

    @Test
    default void whatWasToldIsToldNoMoreAndNothingElseGoesWithIt() {
        TestIds ids = new TestIds();
        ProjectNews first = news(ids, PLOT, 1);
        ProjectNews second = news(ids, PLOT, 2);
        ProjectNews elsewhere = news(ids, MEADOW, 1);
        List.of(first, second, elsewhere).forEach(postings()::note);
        tell(first);
        tell(first);
        assertThat(postings().untold(PLOT, 10)).containsExactly(second);
        assertThat(postings().untold(MEADOW, 10)).containsExactly(elsewhere);
    }

    @Test
    default void whatWasNotedOnceIsNotNotedAgainAlsoOnceItWasTold() {
        ProjectNews news = news(new TestIds(), PLOT, 0);
        postings().note(news);
        postings().note(news);
        assertThat(postings().untold(PLOT, 10)).containsExactly(news);
        tell(news);
        postings().note(news);
        assertThat(postings().untold(PLOT, 10)).isEmpty();
    }

    @Test
    default void itIsKnownSinceWhenThereIsSomethingToTell() {
        TestIds ids = new TestIds();
        ProjectNews first = news(ids, PLOT, 1);
        ProjectNews last = news(ids, PLOT, 5);
        ProjectNews second = news(ids, PLOT, 3);
        List.of(first, last, second).forEach(postings()::note);
        assertThat(postings().untoldSince(PLOT)).contains(HAPPENED.plusSeconds(1));
        assertThat(postings().untoldSince(MEADOW)).isEmpty();
        tell(first);
        assertThat(postings().untoldSince(PLOT)).contains(HAPPENED.plusSeconds(3));
        tell(second, last);
        assertThat(postings().untoldSince(PLOT)).isEmpty();
    }

    @Test
    default void onlyOldNewsThatWasToldIsForgotten() {
        TestIds ids = new TestIds();
        ProjectNews old = news(ids, PLOT, 0);
        ProjectNews young = news(ids, PLOT, 2);
        ProjectNews untold = news(ids, PLOT, 0);
        ProjectNews elsewhere = news(ids, MEADOW, 0);
        List.of(old, young, untold, elsewhere).forEach(postings()::note);
        tell(old, young, elsewhere);
        postings().forget(PLOT, HAPPENED.plusSeconds(2));
        assertThat(postings().untold(PLOT, 10)).containsExactly(untold);
        List.of(old, young, untold, elsewhere).forEach(postings()::note);
        assertThat(postings().untold(PLOT, 10)).containsExactlyInAnyOrder(old, untold);
        assertThat(postings().untold(MEADOW, 10)).isEmpty();
    }

    @Test
    default void theEndOfAPostingTakesItsNewsAlongAndNoOthers() {
        TestIds ids = new TestIds();
        ProjectPosting other = posting(MEADOW, Set.of(PostedEvent.TASK_CREATED));
        ProjectNews elsewhere = news(ids, MEADOW, 0);
        postings().put(posting(PLOT, Set.of(PostedEvent.TASK_CREATED)));
        postings().put(other);
        postings().note(news(ids, PLOT, 0));
        postings().note(elsewhere);
        postings().end(PLOT);
        assertThat(postings().untold(PLOT, 10)).isEmpty();
        assertThat(postings().find(PLOT)).isEmpty();
        assertThat(postings().find(MEADOW)).contains(other);
        assertThat(postings().untold(MEADOW, 10)).containsExactly(elsewhere);
    }

    @Test
    default void newsIsNotedWithItsTransactionOrNotAtAll() {
        ProjectNews news = news(new TestIds(), PLOT, 0);
        assertThat(stores().transactions().run(() -> {
                    postings().note(news);
                    return postings().untold(PLOT, 10);
                }))
                .containsExactly(news);
    }
}
