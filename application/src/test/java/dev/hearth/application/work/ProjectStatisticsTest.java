package dev.hearth.application.work;

import static dev.hearth.application.work.Yard.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.work.ProjectStatisticsView.Day;
import dev.hearth.application.work.ProjectStatisticsView.Load;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.Project;
import dev.hearth.domain.work.ProjectRole;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskPriority;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskTime;
import dev.hearth.domain.work.TaskTitle;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a project tells of itself in numbers. */
class ProjectStatisticsTest {
    private final Yard shop = new Yard();

    @AfterEach
    void close() {
        shop.close();
    }

    private ProjectStatisticsView told(User by, int days, ZoneId zone) {
        return shop.hearth
                .projects()
                .showProjectStatistics()
                .run(caller(by), shop.project.id(), new ShowProjectStatistics.Command(days, Optional.of(zone)));
    }

    private void due(String day, TaskPriority priority, User... people) {
        shop.made(
                shop.member,
                details -> details.with(priority)
                        .assignedTo(List.of(people).stream().map(User::id).toList())
                        .with(new TaskSchedule(Optional.empty(), Optional.of(TaskTime.parse(day)), ZoneOffset.UTC)));
    }

    @Test
    void TM_05_everyOneWhoIsToDoSomethingHasTheirShareAndTheMostComesFirst() {
        due("2020-01-01", TaskPriority.HIGH, shop.owner, shop.member);
        due("2999-01-01", TaskPriority.LOW, shop.member);
        shop.made(shop.member, "nobody's");
        ProjectStatisticsView told = told(shop.viewer, 1, ZoneOffset.UTC);
        assertThat(told.open()).isEqualTo(3);
        assertThat(told.overdue()).isEqualTo(1);
        assertThat(told.byAssignee())
                .containsExactly(
                        new Load(Optional.of(shop.member.id().toString()), 2, 1),
                        new Load(Optional.empty(), 1, 0),
                        new Load(Optional.of(shop.owner.id().toString()), 1, 1));
        assertThat(told.byPriority())
                .containsEntry("high", 1L)
                .containsEntry("low", 1L)
                .containsEntry("none", 1L)
                .containsEntry("urgent", 0L);
        assertThat(told.byStatus()).containsEntry("todo", 3L).containsEntry("done", 0L);
    }

    @Test
    void TM_05_aDayIsADayWhereSomebodyIs() {
        shop.clock.moveTo(Instant.parse("2026-05-01T18:29:00Z"));
        shop.made(shop.member, "before midnight in India");
        shop.clock.moveTo(Instant.parse("2026-05-01T18:30:00Z"));
        shop.made(shop.member, "after it");
        assertThat(told(shop.viewer, 2, ZoneId.of("Asia/Kolkata")).days())
                .containsExactly(new Day("2026-05-01", 1, 1, 0, 0, 0, 0), new Day("2026-05-02", 2, 1, 0, 0, 0, 0));
        assertThat(told(shop.viewer, 2, ZoneOffset.UTC).days())
                .containsExactly(new Day("2026-04-30", 0, 0, 0, 0, 0, 0), new Day("2026-05-01", 2, 2, 0, 0, 0, 0));
    }

    @Test
    void AZ_2_whoMayNotLookIsToldNothingAndOtherProjectsCountForNothing() {
        Project other = shop.given.storedProject("ELSE", shop.member);
        shop.joined(other, shop.member, ProjectRole.MEMBER);
        shop.made(shop.member, other, TaskDetails.titled(new TaskTitle("elsewhere")));
        assertThat(told(shop.viewer, 3, ZoneOffset.UTC).days())
                .extracting(Day::added)
                .containsOnly(0L);
        assertThatThrownBy(() -> told(shop.stranger, 1, ZoneOffset.UTC)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void moreThanAYearIsRefused() {
        assertThat(told(shop.viewer, 366, ZoneOffset.UTC).days()).hasSize(366);
        assertThatThrownBy(() -> told(shop.viewer, 367, ZoneOffset.UTC)).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> told(shop.viewer, 0, ZoneOffset.UTC)).isInstanceOf(Refusal.Invalid.class);
    }
}
