package dev.hearth.adapter.mongo.work;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.work.port.TaskGuests;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.TaskGuest;
import dev.hearth.domain.work.TaskId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Guests of tasks in the collection {@code task_guests}. */
public final class MongoTaskGuests implements TaskGuests {
    private static final String TASK = "task";
    private static final String USER = "user";
    private static final String PROJECT = "project";
    private static final String LET_IN_BY = "letInBy";
    private static final String AT = "at";

    private final Records guests;

    public MongoTaskGuests(MongoLink link) {
        this.guests = link.records(MongoSchema.TASK_GUESTS);
    }

    /** Whoever is taken out between the two looks is let in once more: somebody has just wanted that. */
    @Override
    public TaskGuest add(TaskGuest guest) {
        Document document = new Document("_id", name(guest.task(), guest.user()))
                .append(TASK, guest.task().value())
                .append(USER, guest.user().value())
                .append(PROJECT, guest.project().value())
                .append(LET_IN_BY, guest.letInBy().value())
                .append(AT, Date.from(guest.at()));
        Optional<TaskGuest> known = find(guest.task(), guest.user());
        while (known.isEmpty()) {
            known = guests.insertWhereFree(document) ? Optional.of(guest) : find(guest.task(), guest.user());
        }
        return known.get();
    }

    @Override
    public Optional<TaskGuest> find(TaskId task, UserId user) {
        return guests.first(eq(name(task, user))).map(MongoTaskGuests::read);
    }

    @Override
    public List<TaskGuest> of(TaskId task) {
        return listed(eq(TASK, task.value()), USER);
    }

    @Override
    public List<TaskGuest> of(UserId user) {
        return listed(eq(USER, user.value()), TASK);
    }

    private List<TaskGuest> listed(Bson filter, String then) {
        return guests.list(filter, ascending(AT, then)).stream()
                .map(MongoTaskGuests::read)
                .toList();
    }

    @Override
    public boolean remove(TaskId task, UserId user) {
        return guests.remove(eq(name(task, user)));
    }

    @Override
    public void removeAll(TaskId task) {
        guests.removeAll(eq(TASK, task.value()));
    }

    @Override
    public void removeAll(ProjectId project, UserId user) {
        guests.removeAll(and(eq(USER, user.value()), eq(PROJECT, project.value())));
    }

    @Override
    public void removeAll(UserId user) {
        guests.removeAll(eq(USER, user.value()));
    }

    private static String name(TaskId task, UserId user) {
        return task + " " + user;
    }

    private static TaskGuest read(Document document) {
        return new TaskGuest(
                new TaskId(Documents.id(document, TASK)),
                new ProjectId(Documents.id(document, PROJECT)),
                new UserId(Documents.id(document, USER)),
                new UserId(Documents.id(document, LET_IN_BY)),
                Documents.instant(document, AT));
    }
}
