package dev.hearth.application.work;

import dev.hearth.application.identity.port.Users;
import dev.hearth.application.work.port.ProjectStatistics;
import dev.hearth.application.work.port.TaskLists;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.OpenTasks;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.TaskFlowCount;
import dev.hearth.domain.work.TaskSchedule;
import dev.hearth.domain.work.TaskStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows whoever may look at a project how far it is, and how it came there. */
public final class ShowProjectStatistics {
    public static final int USUAL_DAYS = 30;
    public static final int MOST_DAYS = 366;

    private final ProjectAccess access;
    private final ProjectStatistics statistics;
    private final TaskLists lists;
    private final Users users;
    private final Clock clock;

    public ShowProjectStatistics(
            ProjectAccess access, ProjectStatistics statistics, TaskLists lists, Users users, Clock clock) {
        this.access = access;
        this.statistics = statistics;
        this.lists = lists;
        this.users = users;
        this.clock = clock;
    }

    /**
     * Of when.
     *
     * @param days how many days to tell of, today included: 1 to {@value #MOST_DAYS}
     * @param zone whose days; empty for the caller's own, or UTC where they have none
     */
    public record Command(int days, Optional<ZoneId> zone) {
        public Command {
            if (days < 1 || days > MOST_DAYS) {
                throw new Refusal.Invalid("days", "must be a whole number from 1 to " + MOST_DAYS);
            }
        }
    }

    /** The numbers as they are now. */
    public ProjectStatisticsView run(Caller caller, ProjectId id, Command command) {
        access.seen(caller, id);
        Instant now = clock.instant();
        ZoneId zone = command.zone().orElseGet(() -> own(caller));
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate first = today.minusDays(command.days() - 1L);
        List<OpenTasks> open = statistics.open(id, now);
        List<TaskFlowCount> flow = statistics.flow(id, first.atStartOfDay(zone).toInstant());
        Map<TaskStatus, Long> counts = lists.counts(id);
        BurnDown days = new BurnDown(zone, flow);
        long left = open.stream().mapToLong(OpenTasks::tasks).sum();
        return new ProjectStatisticsView(
                left,
                counts.getOrDefault(TaskStatus.DONE, 0L),
                open.stream().mapToLong(OpenTasks::overdue).sum(),
                TaskShares.byStatus(counts),
                TaskShares.byPriority(open),
                TaskShares.byAssignee(open),
                TaskSchedule.nameOf(zone),
                days.between(first, today, left));
    }

    private ZoneId own(Caller caller) {
        return users.find(caller.user()).map(User::zone).orElse(ZoneOffset.UTC);
    }
}
