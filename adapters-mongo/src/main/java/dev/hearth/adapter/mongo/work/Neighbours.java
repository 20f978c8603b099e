package dev.hearth.adapter.mongo.work;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.domain.work.Gap;
import dev.hearth.domain.work.Rank;
import dev.hearth.domain.work.Spot;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskId;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Between whom a task is put. Others may come between meanwhile: then the index refuses the spot, and one looks again. */
final class Neighbours {
    /** Above every letter of a rank. */
    private static final String END = "~";

    private final Records tasks;
    private final Task task;
    private final String column;

    /** @param task with the status it comes into */
    Neighbours(Records tasks, Task task) {
        this.tasks = tasks;
        this.task = task;
        this.column = TaskDocuments.column(task);
    }

    Gap at(Spot spot) {
        return switch (spot) {
            case Spot.First first -> new Gap(Optional.empty(), above(""));
            case Spot.Last last -> end();
            case Spot.Before before ->
                of(before.other())
                        .map(high -> new Gap(below(high.value()), Optional.of(high)))
                        .orElseGet(this::end);
            case Spot.After after ->
                of(after.other())
                        .map(low -> new Gap(Optional.of(low), above(low.value())))
                        .orElseGet(this::end);
        };
    }

    Gap end() {
        return new Gap(below(END), Optional.empty());
    }

    private Optional<Rank> of(TaskId other) {
        return other.equals(task.id())
                ? Optional.empty()
                : tasks.first(eq(other.value()), include(TaskDocuments.SPOT))
                        .flatMap(found -> Documents.optional(found, TaskDocuments.SPOT, String.class))
                        .filter(spot -> spot.startsWith(column))
                        .map(this::rank);
    }

    private Optional<Rank> below(String rank) {
        return next(lt(TaskDocuments.SPOT, column + rank), descending(TaskDocuments.SPOT));
    }

    private Optional<Rank> above(String rank) {
        return next(gt(TaskDocuments.SPOT, column + rank), ascending(TaskDocuments.SPOT));
    }

    private Optional<Rank> next(Bson side, Bson order) {
        Bson others = and(
                side,
                gt(TaskDocuments.SPOT, column),
                lt(TaskDocuments.SPOT, column + END),
                ne("_id", task.id().value()));
        return tasks.parts(others, order, 1, include(TaskDocuments.SPOT)).stream()
                .map(found -> rank(Documents.text(found, TaskDocuments.SPOT)))
                .findFirst();
    }

    private Rank rank(String spot) {
        return new Rank(spot.substring(column.length()));
    }
}
