package dev.hearth.adapter.sqlite.group;

import dev.hearth.domain.group.ActiveDay;
import dev.hearth.domain.identity.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** How many messages somebody wrote in one channel on one day. */
record AuthorDay(LocalDate day, UserId author, long messages) {
    /** The days in order, over all channels. */
    static final Collector<AuthorDay, ?, List<ActiveDay>> DAYS = Collectors.collectingAndThen(
            Collectors.groupingBy(AuthorDay::day, TreeMap::new, Collectors.toList()),
            days -> days.entrySet().stream().map(AuthorDay::together).toList());

    private static ActiveDay together(Map.Entry<LocalDate, List<AuthorDay>> day) {
        return new ActiveDay(
                day.getKey(),
                day.getValue().stream().mapToLong(AuthorDay::messages).sum(),
                day.getValue().stream().map(AuthorDay::author).distinct().count());
    }
}
