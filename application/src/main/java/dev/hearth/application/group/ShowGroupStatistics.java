package dev.hearth.application.group;

import dev.hearth.application.group.port.GroupSeats;
import dev.hearth.application.group.port.GroupStatistics;
import dev.hearth.domain.group.ActiveDay;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupPolicy;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows a group's members how big and how lively it is. */
public final class ShowGroupStatistics {
    public static final int USUAL_DAYS = 30;
    public static final int MOST_DAYS = 90;

    private final GroupAccess access;
    private final GroupSeats seats;
    private final GroupStatistics statistics;
    private final Clock clock;

    public ShowGroupStatistics(GroupAccess access, GroupSeats seats, GroupStatistics statistics, Clock clock) {
        this.access = access;
        this.seats = seats;
        this.statistics = statistics;
        this.clock = clock;
    }

    /**
     * The numbers as they are now.
     *
     * @param days how many days to tell of, today included: 1 to {@value #MOST_DAYS}
     */
    public GroupStatisticsView run(Caller caller, GroupId group, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new Refusal.Invalid("days", "must be a whole number from 1 to " + MOST_DAYS);
        }
        GroupPolicy.mustSeeMembers(access.joined(caller, group).member());
        return new GroupStatisticsView(
                seats.taken(group), statistics.channels(group), statistics.messages(group), days(group, days));
    }

    private List<GroupStatisticsView.Day> days(GroupId group, int days) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate first = today.minusDays(days - 1L);
        Map<LocalDate, ActiveDay> lively =
                statistics.since(group, first).stream().collect(Collectors.toMap(ActiveDay::day, Function.identity()));
        return first.datesUntil(today.plusDays(1))
                .map(day -> lively.getOrDefault(day, ActiveDay.quiet(day)))
                .map(GroupStatisticsView.Day::of)
                .toList();
    }
}
