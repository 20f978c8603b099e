package dev.hearth.application.work;

import dev.hearth.application.work.ProjectStatisticsView.Day;
import dev.hearth.domain.work.TaskFlow;
import dev.hearth.domain.work.TaskFlowCount;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What became of tasks, day by day, counted back from what is open in the end. */
final class BurnDown {
    private final Map<LocalDate, Map<TaskFlow.Kind, Long>> days = new HashMap<>();

    BurnDown(ZoneId zone, List<TaskFlowCount> flow) {
        flow.forEach(count -> days.computeIfAbsent(
                        LocalDate.ofInstant(count.from(), zone), day -> new EnumMap<>(TaskFlow.Kind.class))
                .merge(count.kind(), count.tasks(), Long::sum));
    }

    /**
     * Every day, oldest first.
     *
     * @param open at the end of the last
     */
    List<Day> between(LocalDate first, LocalDate last, long open) {
        List<Day> told = new ArrayList<>();
        long left = open;
        for (LocalDate day = last; !day.isBefore(first); day = day.minusDays(1)) {
            Map<TaskFlow.Kind, Long> flow = days.getOrDefault(day, Map.of());
            told.add(day(day, left, flow));
            left -= flow.entrySet().stream()
                    .mapToLong(kind -> kind.getKey().step() * kind.getValue())
                    .sum();
        }
        return told.reversed();
    }

    private static Day day(LocalDate date, long open, Map<TaskFlow.Kind, Long> flow) {
        return new Day(
                date.toString(),
                open,
                flow.getOrDefault(TaskFlow.Kind.ADDED, 0L),
                flow.getOrDefault(TaskFlow.Kind.REOPENED, 0L),
                flow.getOrDefault(TaskFlow.Kind.DONE, 0L),
                flow.getOrDefault(TaskFlow.Kind.CANCELLED, 0L),
                flow.getOrDefault(TaskFlow.Kind.REMOVED, 0L));
    }
}
