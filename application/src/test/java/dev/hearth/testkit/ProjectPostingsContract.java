package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.work.port.ProjectPostings;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.job.JobId;
import dev.hearth.domain.work.PostedEvent;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.ProjectNews;
import dev.hearth.domain.work.ProjectNewsId;
import dev.hearth.domain.work.ProjectPosting;
import dev.hearth.domain.work.TaskId;
import java.time.Instant;
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
    JobId FIRST = new JobId(new UUID(0x0190_0000_0000_7000L, 3));
    JobId SECOND = new JobId(new UUID(0x0190_0000_0000_7000L, 4));

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
        postings().note(bare, FIRST);
        postings().note(full, FIRST);
        assertThat(postings().untold(FIRST, 10)).containsExactly(bare, full);
    }

    @Test
    default void aJobTellsItsOwnNewsTheOldestFirstAndNoMoreThanAskedFor() {
        TestIds ids = new TestIds();
        ProjectNews late = news(ids, PLOT, 3);
        ProjectNews early = news(ids, PLOT, 1);
        ProjectNews middle = news(ids, PLOT, 2);
        List.of(late, early, middle).forEach(one -> postings().note(one, FIRST));
        postings().note(news(ids, PLOT, 0), SECOND);
        assertThat(postings().untold(FIRST, 10)).containsExactly(early, middle, late);
        assertThat(postings().untold(FIRST, 2)).containsExactly(early, middle);
    }

    @Test
    default void whatWasNotedOnceIsNotNotedAgainAlsoOnceItWasTold() {
        ProjectNews news = news(new TestIds(), PLOT, 0);
        postings().note(news, FIRST);
        postings().note(news, SECOND);
        assertThat(postings().untold(SECOND, 10)).isEmpty();
        postings().told(FIRST);
        postings().note(news, SECOND);
        assertThat(postings().untold(FIRST, 10)).isEmpty();
        assertThat(postings().untold(SECOND, 10)).isEmpty();
    }

    @Test
    default void itIsKnownSinceWhenThereIsSomethingToTell() {
        TestIds ids = new TestIds();
        postings().note(news(ids, PLOT, 1), FIRST);
        postings().note(news(ids, PLOT, 5), SECOND);
        postings().note(news(ids, PLOT, 3), SECOND);
        assertThat(postings().untoldSince(PLOT)).contains(HAPPENED.plusSeconds(1));
        assertThat(postings().untoldSince(MEADOW)).isEmpty();
        postings().told(FIRST);
        assertThat(postings().untoldSince(PLOT)).contains(HAPPENED.plusSeconds(3));
        postings().told(SECOND);
        assertThat(postings().untoldSince(PLOT)).isEmpty();
    }

    @Test
    default void onlyOldNewsThatWasToldIsForgotten() {
        TestIds ids = new TestIds();
        ProjectNews old = news(ids, PLOT, 0);
        ProjectNews young = news(ids, PLOT, 2);
        ProjectNews untold = news(ids, PLOT, 0);
        ProjectNews elsewhere = news(ids, MEADOW, 0);
        List.of(old, young, elsewhere).forEach(one -> postings().note(one, FIRST));
        postings().told(FIRST);
        postings().note(untold, SECOND);
        postings().forget(PLOT, HAPPENED.plusSeconds(2));
        assertThat(postings().untold(SECOND, 10)).containsExactly(untold);
        List.of(old, young, untold, elsewhere).forEach(one -> postings().note(one, SECOND));
        assertThat(postings().untold(SECOND, 10)).containsExactlyInAnyOrder(old, untold);
    }

    @Test
    default void theEndOfAPostingTakesItsNewsAlongAndNoOthers() {
        TestIds ids = new TestIds();
        ProjectPosting other = posting(MEADOW, Set.of(PostedEvent.TASK_CREATED));
        ProjectNews elsewhere = news(ids, MEADOW, 0);
        postings().put(posting(PLOT, Set.of(PostedEvent.TASK_CREATED)));
        postings().put(other);
        postings().note(news(ids, PLOT, 0), FIRST);
        postings().note(elsewhere, FIRST);
        postings().end(PLOT);
        assertThat(postings().find(PLOT)).isEmpty();
        assertThat(postings().find(MEADOW)).contains(other);
        assertThat(postings().untold(FIRST, 10)).containsExactly(elsewhere);
    }

    @Test
    default void newsIsNotedWithItsTransactionOrNotAtAll() {
        ProjectNews news = news(new TestIds(), PLOT, 0);
        assertThat(stores().transactions().run(() -> {
                    postings().note(news, FIRST);
                    return postings().untold(FIRST, 10);
                }))
                .containsExactly(news);
    }
}
