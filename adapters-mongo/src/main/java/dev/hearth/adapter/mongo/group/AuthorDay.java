package dev.hearth.adapter.mongo.group;

import dev.hearth.domain.group.ActiveDay;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** How many messages somebody wrote in one channel on one day. */
record AuthorDay(LocalDate day, UUID author, long messages) {
    static ActiveDay together(LocalDate day, List<AuthorDay> all) {
        return new ActiveDay(
                day,
                all.stream().mapToLong(AuthorDay::messages).sum(),
                all.stream().map(AuthorDay::author).distinct().count());
    }
}
