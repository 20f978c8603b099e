package dev.hearth.adapter.mongo.chat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import dev.hearth.adapter.mongo.event.ChangeSource;
import dev.hearth.adapter.mongo.event.Changeable;
import dev.hearth.adapter.mongo.event.RevisedWrites;
import dev.hearth.adapter.mongo.store.DuplicateKey;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.adapter.mongo.store.Sessions;
import dev.hearth.application.chat.port.ScheduledMessages;
import dev.hearth.domain.chat.ScheduledId;
import dev.hearth.domain.chat.ScheduledMessage;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;

/** Scheduled messages in the collection {@code scheduled_messages}. */
public final class MongoScheduledMessages implements ScheduledMessages {
    private final Records wishes;
    private final Sessions sessions;
    private final RevisedWrites writes;
    private final Changeable<ScheduledMessage> kind;

    public MongoScheduledMessages(MongoLink link, RevisedWrites writes) {
        this.wishes = link.records(MongoSchema.SCHEDULED_MESSAGES);
        this.sessions = link.sessions();
        this.writes = writes;
        this.kind = Changeable.whole(
                wishes,
                ScheduledDocuments::wish,
                ScheduledDocuments::write,
                ScheduledMessage::storedAt,
                ScheduledDocuments::update);
    }

    public ChangeSource changes() {
        return new ChangeSource(Scope.Kind.USER, wishes, PersonalDocuments.USER, ScheduledDocuments::wish);
    }

    /** Within a transaction the index must not be what finds a repetition: its refusal would end it. */
    @Override
    public ScheduledMessage add(ScheduledMessage wish) {
        return sessions.current()
                .flatMap(session -> wishes.first(same(wish)))
                .map(ScheduledDocuments::wish)
                .orElseGet(() -> insert(wish));
    }

    private ScheduledMessage insert(ScheduledMessage wish) {
        try {
            return writes.insert(wishes, wish.scope(), wish::storedAt, ScheduledDocuments::write);
        } catch (DuplicateKey e) {
            if (!e.in(MongoSchema.SCHEDULED_MESSAGES_NAME)) {
                throw e;
            }
            return ScheduledDocuments.wish(wishes.refusedFor(same(wish), e));
        }
    }

    private static Bson same(ScheduledMessage wish) {
        return and(
                eq(PersonalDocuments.USER, wish.author().value()),
                eq(Lines.HOME, wish.channel().value()),
                eq(ScheduledDocuments.NAME, ScheduledDocuments.name(wish)));
    }

    @Override
    public Optional<ScheduledMessage> find(ScheduledId id) {
        return wishes.first(eq(id.value())).map(ScheduledDocuments::wish);
    }

    @Override
    public Optional<ScheduledMessage> change(ScheduledId id, UnaryOperator<ScheduledMessage> change) {
        return writes.change(kind, eq(id.value()), change);
    }

    @Override
    public Page<ScheduledMessage> of(UserId author, Optional<Place> after, int limit) {
        Bson open = and(eq(PersonalDocuments.USER, author.value()), eq(ScheduledDocuments.OPEN, true));
        Bson rest = after.map(place -> and(open, behind(place))).orElse(open);
        List<ScheduledMessage> found =
                wishes.list(rest, ascending(ScheduledDocuments.SEND_AT, "_id"), limit + 1).stream()
                        .map(ScheduledDocuments::wish)
                        .toList();
        return Page.cut(found, limit, wish -> Place.of(wish).toString());
    }

    private static Bson behind(Place place) {
        Date sendAt = Date.from(place.sendAt());
        return or(
                gt(ScheduledDocuments.SEND_AT, sendAt),
                and(eq(ScheduledDocuments.SEND_AT, sendAt), gt("_id", place.id().value())));
    }

    @Override
    public void removeAll(UserId author) {
        wishes.removeAll(eq(PersonalDocuments.USER, author.value()));
    }
}
